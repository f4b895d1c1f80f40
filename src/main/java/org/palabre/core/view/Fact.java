package org.palabre.core.view;

/** What a layer may know under a key; the records that implement it are the values on the wire (docs/protocol.md). */
public interface Fact {}
