import type { Desk } from "./desk";

export function dialog(desk: Desk, id: string): HTMLDialogElement | undefined {
  const found = desk.home.querySelector(`#dialog-${id}`);
  return found instanceof HTMLDialogElement ? found : undefined;
}

/** Opens one of the console's dialogs. */
export const ask = (desk: Desk, id: string): void => dialog(desk, id)?.showModal();
