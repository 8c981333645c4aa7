package org.tawasul.process.deployment;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What was compared and tried ahead of a deployment, by the thread that makes it: what is
 * live may have become something else since.
 */
@Component
class DeploymentBasis {

	/** Null where nobody has compared anything, as from Modeler. */
	private final ThreadLocal<@Nullable String> compared = new ThreadLocal<>();

	/** Null where nothing had to be tried. */
	private final ThreadLocal<@Nullable Tried> tried = new ThreadLocal<>();

	/**
	 * Deploys something that somebody has compared with what is live.
	 * @param replaced {@link ReplacedFiles#fingerprint} of that; null if nobody has
	 * @param deployment deploys it
	 * @return what that returns
	 */
	<T> T comparedWith(@Nullable String replaced, Supplier<T> deployment) {
		return with(this.compared, replaced, deployment);
	}

	/**
	 * Whether what would be replaced is what it was compared with.
	 * @param replaced {@link ReplacedFiles#fingerprint} of what is live now
	 */
	boolean isComparedWith(String replaced) {
		String before = this.compared.get();
		return before == null || before.equals(replaced);
	}

	/**
	 * Deploys something that was tried.
	 * @param files all that was tried, content by name; none where it is to be refused
	 * @param replaced {@link ReplacedFiles#fingerprint} of what was live before that
	 * @param deployment deploys what was sent of the files
	 * @return what that returns
	 */
	<T> T asTried(Map<String, byte[]> files, String replaced, Supplier<T> deployment) {
		return with(this.tried, new Tried(files, replaced), deployment);
	}

	/**
	 * Refuses what would be live together without having been tried, and what would take
	 * back a change that nobody has looked at. Called once no other deployment can come
	 * in between.
	 * @param files all that would be live together, content by name
	 * @param replaced {@link ReplacedFiles#fingerprint} of what is live now
	 */
	void requireSame(Map<String, byte[]> files, Supplier<String> replaced) {
		Tried expected = this.tried.get();
		if (expected != null && !(expected.hasTried(files) && expected.replaced().equals(replaced.get()))) {
			throw new ChangedMeanwhileException();
		}
	}

	private static <V, T> T with(ThreadLocal<@Nullable V> what, @Nullable V value, Supplier<T> deployment) {
		what.set(value);
		try {
			return deployment.get();
		}
		finally {
			what.remove();
		}
	}

	private record Tried(Map<String, byte[]> files, String replaced) {

		boolean hasTried(Map<String, byte[]> others) {
			return this.files.keySet().equals(others.keySet()) && this.files.entrySet()
				.stream()
				.allMatch((file) -> Arrays.equals(file.getValue(), others.get(file.getKey())));
		}

	}

}
