package org.palabre.core.seating;

import java.util.OptionalInt;

/**
 * The closed form of a café: hosts stay, and guest (i, j), who began at table i on seat j, sits at table {@code i + r·(j+1)
 * mod T} in rotation r. As long as r is below the smallest prime factor of T, nobody comes back to a table and no two guests
 * meet twice; where T is a power of two the same holds in the field of T elements, for r below T.
 */
final class Latin {
    /** Irreducible polynomials over GF(2) of degree 1 to 10. */
    private static final int[] MODULUS = {0, 3, 7, 11, 19, 37, 67, 131, 283, 529, 1033};

    private Latin() {}

    /** @return empty where no closed form is known for this seat, this rotation or this number of tables */
    static OptionalInt table(int tables, int begun, int seat, int rotation) {
        if (seat + 1 >= tables) {
            return OptionalInt.empty();
        }
        if (Integer.bitCount(tables) == 1 && Integer.numberOfTrailingZeros(tables) < MODULUS.length) {
            return rotation < tables ? OptionalInt.of(begun ^ times(rotation, seat + 1, tables)) : OptionalInt.empty();
        }
        return rotation < smallestFactor(tables)
                ? OptionalInt.of((begun + rotation * (seat + 1)) % tables)
                : OptionalInt.empty();
    }

    private static int times(int a, int b, int size) {
        int modulus = MODULUS[Integer.numberOfTrailingZeros(size)];
        int product = 0;
        int shifted = a;
        for (int rest = b; rest > 0; rest >>= 1) {
            product ^= (rest & 1) == 1 ? shifted : 0;
            shifted <<= 1;
            shifted ^= (shifted & size) == 0 ? 0 : modulus;
        }
        return product;
    }

    private static int smallestFactor(int number) {
        for (int factor = 2; factor * factor <= number; factor++) {
            if (number % factor == 0) {
                return factor;
            }
        }
        return number;
    }
}
