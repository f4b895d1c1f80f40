// Long frames come deflated (docs/protocol.md §3): raw, RFC 1951. No JSON begins as such a stream does.

const OPENING_BRACE = 0x7b;

/** Whether this browser can. */
export const inflates = (): boolean => "DecompressionStream" in globalThis;

export const isDeflated = (frame: ArrayBuffer): boolean => new Uint8Array(frame)[0] !== OPENING_BRACE;

/** Rejects what is not a whole stream. */
export function inflate(frame: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([frame]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
}
