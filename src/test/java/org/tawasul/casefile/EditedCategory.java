package org.tawasul.casefile;

import java.util.function.UnaryOperator;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Settings of a category for the time of a test, seen by every thread and node. */
public final class EditedCategory implements AutoCloseable {

	private final CategoryService categories;

	private final TransactionTemplate transaction;

	private final CategorySettings before;

	/**
	 * Changes a category until this is closed.
	 * @param categories the service
	 * @param transactions of its database
	 * @param category which one
	 * @param change makes other settings of the present ones
	 */
	public EditedCategory(CategoryService categories, PlatformTransactionManager transactions, Category category,
			UnaryOperator<CategorySettings> change) {
		this.categories = categories;
		this.transaction = new TransactionTemplate(transactions);
		this.before = categories.settings(category);
		save(change.apply(this.before));
	}

	private void save(CategorySettings settings) {
		this.transaction.executeWithoutResult((status) -> {
			this.categories.lock();
			this.categories.save(settings);
		});
	}

	/**
	 * Other names, the rest as it is.
	 * @param arabic the Arabic name
	 * @param english the English name
	 * @return the change
	 */
	public static UnaryOperator<CategorySettings> named(String arabic, String english) {
		return (known) -> new CategorySettings(known.category(), arabic, english, known.arabicHint(),
				known.englishHint(), known.offered());
	}

	/**
	 * Not offered to reporters, the rest as it is.
	 * @param known the settings
	 * @return the changed settings
	 */
	public static CategorySettings withdrawn(CategorySettings known) {
		return new CategorySettings(known.category(), known.arabicName(), known.englishName(), known.arabicHint(),
				known.englishHint(), false);
	}

	@Override
	public void close() {
		save(this.before);
	}

}
