// What is not changed, by a reason each: nobody could write a test that fails for it and says something.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const isText = (path) => path.isStringLiteral() || path.isTemplateLiteral();
const isFirstOf = (path) => path.parent.arguments?.[0] === path.node;

/** The words of an error: they are read by people, and no code decides by them (retry is by kind, refusal by code). */
const isErrorsWords = (path) =>
  isFirstOf(path) && (path.parent.callee?.type === 'Super' || /Error$/.test(path.parent.callee?.name ?? ''));

/** An SQL text: Stryker can only empty it, and then everything fails. That its conditions hold is for tests/contract. */
const isSql = (path) => isFirstOf(path) && ['query', 'askPolicy'].includes(path.parent.callee?.property?.name);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'messages', {
    shouldIgnore(path) {
      if (!isText(path)) return undefined;
      if (isErrorsWords(path)) return 'the words of an error';
      return isSql(path) ? 'an SQL text, which could only be emptied' : undefined;
    },
  }),
];
