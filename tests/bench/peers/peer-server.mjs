// Serves one peer in a process of its own: `peer-server.mjs log|pouchdb`. What the bench asks over IPC prepares a space,
// changes it as somebody else would, and reads it.
import { createServer } from 'node:http';

const { backend } = await import(`./${process.argv[2]}-backend.mjs`);
const server = createServer((request, response) => {
  if (request.url === '/') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><meta charset="utf-8"><title>bench</title>');
    return;
  }
  Promise.resolve(backend.handle(request, response)).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), 'localhost');

process.on('message', ({ ask, space, size, edits }) => {
  const answer = {
    seed: () => backend.seed(space, size),
    change: () => backend.change(space, edits),
    read: () => backend.read(space, edits),
    drop: () => backend.drop(space),
  }[ask];
  if (!answer) return;
  answer().then(
    (texts) => process.send({ texts }),
    (error) => process.send({ error: String(error?.stack ?? error) }),
  );
});
process.on('SIGINT', () => process.exit(0));
