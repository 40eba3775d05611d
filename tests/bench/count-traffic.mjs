// Loaded into every measured server (`node --import`), the product's and the peers' alike, which know nothing of it:
// counts requests, and bytes each way at the socket, headers and all. Answers whatever its parent asks with the counts.
import { subscribe } from 'node:diagnostics_channel';

const open = new Set();
let ended = { received: 0, sent: 0 };
let requests = 0;

subscribe('http.server.request.start', () => {
  requests += 1;
});
subscribe('net.server.socket', ({ socket }) => {
  open.add(socket);
  socket.once('close', () => {
    open.delete(socket);
    ended = { received: ended.received + socket.bytesRead, sent: ended.sent + socket.bytesWritten };
  });
});

process.on('message', (message) => {
  if (message?.ask !== 'traffic') return;
  let { received, sent } = ended;
  for (const socket of open) {
    received += socket.bytesRead;
    sent += socket.bytesWritten;
  }
  const { user, system } = process.cpuUsage();
  process.send({ traffic: { requests, received, sent, cpuMs: (user + system) / 1000 } });
});
// Whoever has lost its parent has nothing left to serve.
process.on('disconnect', () => process.exit(0));
