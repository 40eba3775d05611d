import * as z from 'zod';

// The content security policy forbids making code from text. zod would try, and the browser would report the attempt.
z.config({ jitless: true });
