const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";

function signs(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (b) => SIGNS.charAt(b % SIGNS.length)).join("");
}

/** A new item id: `i` and 14 of [a-z0-9]. */
export const newItemId = (): string => `i${signs(14)}`;

/** A new command id: `c` and 12 of [a-z0-9]. */
export const newCommandId = (): string => `c${signs(12)}`;
