/** What the providers of the tests know this server by. */
export const CLIENT = { id: 'samplan', secret: 'a-secret-of-the-tests-alone-0123456789' };
