package org.tawasul.sampledata;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Chooses by chance, the heavier the more often.
 */
final class WeightedChoice<T> {

	private final List<T> items;

	private final double[] sums;

	WeightedChoice(List<T> items, ToDoubleFunction<T> weight) {
		this.items = items;
		this.sums = new double[items.size()];
		double sum = 0;
		for (int i = 0; i < this.sums.length; i++) {
			sum += weight.applyAsDouble(items.get(i));
			this.sums[i] = sum;
		}
	}

	T choose(SplittableRandom random) {
		double at = random.nextDouble() * this.sums[this.sums.length - 1];
		int found = Arrays.binarySearch(this.sums, at);
		return this.items.get(Math.min((found >= 0) ? found + 1 : -found - 1, this.sums.length - 1));
	}

}
