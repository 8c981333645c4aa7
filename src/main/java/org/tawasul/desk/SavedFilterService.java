package org.tawasul.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters that staff keep, each for themselves or for their unit. Only who made one
 * changes it. What a filter finds is asked anew of whoever uses it: sharing one shows
 * nobody a case.
 */
@Service
@Transactional
public class SavedFilterService {

	/** As many as a menu can hold. */
	private static final int MAX_SHOWN = 100;

	private static final String FILTER = "select id, owner, unit, screen, name, query from app.saved_filter ";

	private final JdbcClient jdbc;

	private final MinistryDirectory directory;

	private final Clock clock;

	SavedFilterService(JdbcClient jdbc, MinistryDirectory directory, Clock clock) {
		this.directory = directory;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Somebody's filters and those that their units share.
	 * @param viewer who asks
	 * @return by name, their own first
	 */
	@Transactional(readOnly = true)
	public List<SavedFilter> find(StaffUser viewer) {
		return this.jdbc
			.sql(FILTER + "where owner = :owner or unit = any(string_to_array(:units, ','))"
					+ " order by owner <> :owner, lower(name), id limit " + MAX_SHOWN)
			.param("owner", viewer.username())
			.param("units", String.join(",", viewer.units()))
			.query(SavedFilter.class)
			.stream()
			.filter((filter) -> isShown(filter, viewer))
			.toList();
	}

	/** Whoever has left a unit shares nothing with it any more. */
	private boolean isShown(SavedFilter filter, StaffUser viewer) {
		return filter.owner().equals(viewer.username())
				|| this.directory.unitsOf(filter.owner()).contains(String.valueOf(filter.unit()));
	}

	/**
	 * One of somebody's own filters.
	 * @param viewer who asks
	 * @param id of the filter
	 * @return nothing where there is no such filter or it is somebody else's
	 */
	@Transactional(readOnly = true)
	public Optional<SavedFilter> findOwn(StaffUser viewer, UUID id) {
		return this.jdbc.sql(FILTER + "where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", viewer.username())
			.query(SavedFilter.class)
			.optional();
	}

	/**
	 * Keeps a filter; one of the same screen and name is replaced.
	 * @param viewer whose it will be
	 * @param screen the screen that it belongs to
	 * @param name 1 to {@link SavedFilter#MAX_NAME} characters
	 * @param unit code of one of their units that it is shared with, or null
	 * @param query the parameters of the screen's address
	 * @return what became of it
	 */
	public Outcome save(StaffUser viewer, String screen, String name, @Nullable String unit, String query) {
		lock(viewer);
		boolean known = update(viewer, screen, name, unit, query);
		if (!known && count(viewer) >= SavedFilter.MAX_OWN) {
			return Outcome.TOO_MANY;
		}
		if (!known) {
			this.jdbc
				.sql("insert into app.saved_filter (id, owner, unit, screen, name, query, saved_at)"
						+ " values (:id, :owner, :unit, :screen, :name, :query, :now)")
				.param("id", UUID.randomUUID())
				.param("owner", viewer.username())
				.param("unit", unit)
				.param("screen", screen)
				.param("name", name)
				.param("query", query)
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		}
		return known ? Outcome.CHANGED : Outcome.SAVED;
	}

	/**
	 * Renames a filter and shares it with another unit or with none.
	 * @param viewer whose it is
	 * @param filter one of their own
	 * @param name 1 to {@link SavedFilter#MAX_NAME} characters
	 * @param unit code of one of their units, or null
	 * @return what became of it
	 */
	public Outcome change(StaffUser viewer, SavedFilter filter, String name, @Nullable String unit) {
		lock(viewer);
		int changed = this.jdbc
			.sql("update app.saved_filter f set name = :name, unit = :unit where id = :id and owner = :owner"
					+ " and not exists (select from app.saved_filter o where o.owner = f.owner and o.screen = f.screen"
					+ " and lower(o.name) = lower(:name) and o.id <> f.id)")
			.param("name", name)
			.param("unit", unit)
			.param("id", filter.id())
			.param("owner", viewer.username())
			.update();
		return (changed > 0) ? Outcome.CHANGED : Outcome.NAME_TAKEN;
	}

	/**
	 * Deletes a filter, for those whom it was shared with too.
	 * @param viewer whose it is
	 * @param filter one of their own
	 */
	public void delete(StaffUser viewer, SavedFilter filter) {
		this.jdbc.sql("delete from app.saved_filter where id = ? and owner = ?")
			.params(filter.id(), viewer.username())
			.update();
	}

	private boolean update(StaffUser viewer, String screen, String name, @Nullable String unit, String query) {
		return this.jdbc
			.sql("update app.saved_filter set name = :name, unit = :unit, query = :query"
					+ " where owner = :owner and screen = :screen and lower(name) = lower(:name)")
			.param("name", name)
			.param("unit", unit)
			.param("query", query)
			.param("owner", viewer.username())
			.param("screen", screen)
			.update() > 0;
	}

	/** Somebody's two windows take turns, so that neither name nor limit is missed. */
	private void lock(StaffUser viewer) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('saved_filter ' || ?, 0))")
			.param(viewer.username())
			.query((row) -> {
			});
	}

	private int count(StaffUser viewer) {
		return this.jdbc.sql("select count(*) from app.saved_filter where owner = ?")
			.param(viewer.username())
			.query(Integer.class)
			.single();
	}

	/**
	 * What became of a filter. Texts: {@code desk.filter.<name in lower case>}.
	 */
	public enum Outcome {

		SAVED, CHANGED, DELETED, TOO_MANY, NAME_TAKEN;

		/**
		 * Whether it is kept as it was asked.
		 * @return false where nothing changed
		 */
		public boolean isDone() {
			return this == SAVED || this == CHANGED || this == DELETED;
		}

	}

}
