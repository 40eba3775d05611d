/** Gives a text, or bytes, to the person as a file, as the browser gives downloads. Nothing leaves the computer. */
export function giveFile(name: string, content: string | Blob, type = 'application/octet-stream'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
