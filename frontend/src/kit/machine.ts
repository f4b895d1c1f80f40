import type { Machine, MachineSchema, Service } from "@zag-js/core";
import { type Attrs, spreadProps, VanillaMachine } from "@zag-js/vanilla";
import { noChange, type ReactiveController, type ReactiveControllerHost } from "lit";
import { AsyncDirective, directive, type ElementPart } from "lit/async-directive.js";

let made = 0;

/** A name that no other element of the page has, for the ids that a machine gives to its parts. */
export const ownId = (word: string): string => `${word}-${++made}`;

/** Runs one of Zag's machines for an element: what it is and how its keys work is theirs, how it looks is ours. */
export class Running<T extends MachineSchema> implements ReactiveController {
  #machine: VanillaMachine<T> | undefined;

  /** @param props asked once the element is on the page, when it has its properties */
  constructor(
    readonly host: ReactiveControllerHost,
    readonly machine: Machine<T>,
    readonly props: () => Partial<T["props"]>,
  ) {
    host.addController(this);
  }

  /** @throws Error before the element is on the page */
  get service(): Service<T> {
    if (!this.#machine) throw new Error("a machine runs once its element is on the page");
    return this.#machine.service;
  }

  hostConnected(): void {
    if (!this.#machine) {
      this.#machine = new VanillaMachine(this.machine, this.props());
      this.#machine.subscribe(() => this.host.requestUpdate());
    }
    this.#machine.start();
  }

  hostDisconnected(): void {
    this.#machine?.stop();
  }
}

/** Puts what a machine says of a part (role, states, keys) on the element. */
class Spread extends AsyncDirective {
  #off: (() => void) | undefined;
  #node: Element | undefined;
  #attrs: Attrs = {};

  override render(_attrs: object): unknown {
    return noChange;
  }

  override update(part: ElementPart, [attrs]: [object]): unknown {
    this.#node = part.element;
    this.#attrs = attrs;
    this.#off = spreadProps(part.element, attrs);
    return noChange;
  }

  override disconnected(): void {
    this.#off?.();
  }

  override reconnected(): void {
    if (this.#node) this.#off = spreadProps(this.#node, this.#attrs);
  }
}

export const spread = directive(Spread);
