// The content security policy forbids making code from text. zod looks here, when its first schema is made, whether it
// may try; so this stands before every module.
globalThis.__zod_globalConfig = { jitless: true };
