package org.palabre.catalog.fault;

/**
 * Something in a method file that has to be put right before it can be used.
 *
 * @param file as the author knows it ({@code world-cafe/locales/fr.yaml})
 * @param line from 1
 * @param column from 1
 * @param message what was found and what was expected
 * @param hint what to do about it; may be empty
 */
public record Fault(String file, int line, int column, FaultCode code, String message, String hint) {

    /** {@code file:line:column code message}, the form editors jump to. */
    public String asLine() {
        return file + ":" + line + ":" + column + " " + code.word() + " " + message;
    }
}
