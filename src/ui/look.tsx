// Brings in the tokens and the base typography. The app imports it once, before everything else.
import './tokens.css';
import './base.css';
