package org.palabre.core.method;

/** A rule of the game; an intrinsic one makes the method what it is. */
public record Rule(String id, boolean intrinsic, Text text) {}
