package org.palabre.core.vote.crowd;

/** The two axes along which vectors differ most: principal components by power iteration. */
final class Projection {
    private static final int ROUNDS = 300;

    private Projection() {}

    /**
     * @param centred rows whose columns have mean 0
     * @return two coordinates for each row
     */
    static double[][] onTwoAxes(double[][] centred) {
        int width = centred[0].length;
        double[] first = axis(centred, new double[width]);
        double[] second = axis(centred, first);
        double[][] places = new double[centred.length][2];
        for (int row = 0; row < centred.length; row++) {
            places[row][0] = dot(centred[row], first);
            places[row][1] = dot(centred[row], second);
        }
        return places;
    }

    /** @param taken an axis of length 1 to stand upright on, or all 0 */
    private static double[] axis(double[][] rows, double[] taken) {
        double[] axis = new double[taken.length];
        for (int c = 0; c < axis.length; c++) {
            axis[c] = 1 + 0.37 * ((c * 7 + 3) % 11); // no special direction
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[axis.length];
            for (double[] row : rows) {
                double length = dot(row, axis);
                for (int c = 0; c < next.length; c++) {
                    next[c] += length * row[c];
                }
            }
            double along = dot(next, taken);
            for (int c = 0; c < next.length; c++) {
                next[c] -= along * taken[c];
            }
            double length = Math.sqrt(dot(next, next));
            if (length < 1e-12) {
                return new double[axis.length];
            }
            for (int c = 0; c < next.length; c++) {
                axis[c] = next[c] / length;
            }
        }
        return axis;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
