package org.tawasul.callcentre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What calls may be about. Kinds are added, named and ordered, and offered or not; none
 * is ever deleted, since calls keep theirs.
 */
@Service
@Transactional(readOnly = true)
public class CallKindService {

	/** Between two places of the order. */
	private static final int STEP = 10;

	private static final int MAX_CODE = 40;

	private static final String SELECT = "select code, arabic_name, english_name, offered from app.call_kind";

	private final JdbcClient jdbc;

	CallKindService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All kinds, in order.
	 * @return also those that are offered no more
	 */
	public List<CallKind> all() {
		return list(SELECT + " order by position, code");
	}

	/**
	 * All kinds, locked until the transaction ends.
	 * @return in order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<CallKind> lock() {
		return list(SELECT + " order by position, code for update");
	}

	private List<CallKind> list(String query) {
		return this.jdbc.sql(query)
			.query((row, index) -> new CallKind(row.getString("code"), row.getString("arabic_name"),
					row.getString("english_name"), row.getBoolean("offered")))
			.list();
	}

	/**
	 * Adds a kind behind all others, after {@link #lock}.
	 * @param kind named and validated, its code from {@link #codeFor}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(CallKind kind) {
		this.jdbc.sql("""
				insert into app.call_kind (code, position, arabic_name, english_name, offered)
				select :code, coalesce(max(position), 0) + :step, :arabic, :english, :offered from app.call_kind""")
			.param("code", kind.code())
			.param("step", STEP)
			.param("arabic", kind.arabicName())
			.param("english", kind.englishName())
			.param("offered", kind.offered())
			.update();
	}

	/**
	 * Changes names and offer of a kind, after {@link #lock}.
	 * @param kind as it shall be, validated by the caller
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void change(CallKind kind) {
		this.jdbc.sql("update app.call_kind set arabic_name = ?, english_name = ?, offered = ? where code = ?")
			.params(kind.arabicName(), kind.englishName(), kind.offered(), kind.code())
			.update();
	}

	/**
	 * Moves a kind before or behind its neighbour, after {@link #lock}.
	 * @param code which one
	 * @param up towards the beginning
	 * @return false if it has no neighbour on that side
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean move(String code, boolean up) {
		List<String> order = new ArrayList<>(lock().stream().map(CallKind::code).toList());
		int from = order.indexOf(code);
		int to = from + (up ? -1 : 1);
		if (from < 0 || to < 0 || to >= order.size()) {
			return false;
		}
		order.remove(from);
		order.add(to, code);
		this.jdbc.sql("""
				update app.call_kind set position = given.place * :step
				from unnest(:order) with ordinality as given (code, place) where call_kind.code = given.code""")
			.param("step", STEP)
			.param("order", order.toArray(String[]::new))
			.update();
		return true;
	}

	/**
	 * A code for a new kind: its English name as far as that goes, and another letter
	 * where that is taken.
	 * @param englishName of the new kind
	 * @param known the kinds that there are
	 * @return a code that none of them has
	 */
	public static String codeFor(String englishName, List<CallKind> known) {
		Set<String> taken = known.stream().map(CallKind::code).collect(Collectors.toSet());
		String plain = englishName.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_").replaceAll("^_+|_+$", "");
		String base = (plain.length() < 2) ? "KIND" : plain.substring(0, Math.min(plain.length(), MAX_CODE));
		String code = base;
		for (int next = 1; taken.contains(code); next++) {
			String letters = "_"
					+ Integer.toString(next).chars().mapToObj(CallKindService::letter).collect(Collectors.joining());
			code = base.substring(0, Math.min(base.length(), MAX_CODE - letters.length())) + letters;
		}
		return code;
	}

	/** Codes have no digits. */
	private static String letter(int digit) {
		return String.valueOf((char) ('A' + digit - '0'));
	}

}
