package org.tawasul.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tawasul.desk.WorkListHolder;
import org.tawasul.desk.WorkListOrder;
import org.tawasul.desk.WorkListSort;
import org.tawasul.desk.WorkListTab;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses to which a list leads: its other tabs, orders and pages, each with what
 * was chosen besides.
 */
class FollowUpLinks {

	private static final Pattern LIST = Pattern.compile("/desk/(incidents|requests)\\?tab=[\\w=&%.-]*");

	private final FollowUpScreen screen;

	private final FollowUpRequest request;

	FollowUpLinks(FollowUpScreen screen, FollowUpRequest request) {
		this.screen = screen;
		this.request = request;
	}

	/** Whether a text is the address of a list, rather than of anything else. */
	static boolean isList(String address) {
		return LIST.matcher(address).matches();
	}

	/** Another tab, in its usual order. */
	public String tab(WorkListTab tab) {
		return address(tab, null, null);
	}

	/** The tab by another column; by the same one, the other way round. */
	public String sort(WorkListOrder order) {
		WorkListSort now = this.request.sorting();
		boolean descending = now.order() == order && !now.descending();
		return address(this.request.list(), this.request.one().orElse(null),
				new WorkListSort(order, descending).code());
	}

	/** The first page of one of the tab's lists. */
	public String first(FollowUpListView list) {
		return address(this.request.list(), list.isWhole() ? this.request.one().orElse(null) : list.holder(),
				this.request.sort());
	}

	/** The next page of one of the tab's lists. */
	public String next(FollowUpListView list) {
		return UriComponentsBuilder.fromUriString(first(list))
			.queryParam("after", list.page().next().orElseThrow().code())
			.queryParam("from", list.next())
			.build(true)
			.toUriString();
	}

	/** The whole list without criteria. */
	public String unfiltered() {
		return build(Map.of("tab", this.request.list().code()));
	}

	/** This list, from its beginning. */
	public String here() {
		return address(this.request.list(), this.request.one().orElse(null), this.request.sort());
	}

	/** What chooses this list, as a form passes it on. */
	public Map<String, String> parameters() {
		return parameters(this.request.list(), this.request.one().orElse(null), this.request.sort());
	}

	private String address(WorkListTab tab, @Nullable WorkListHolder holder, @Nullable String sort) {
		return build(parameters(tab, holder, sort));
	}

	private Map<String, String> parameters(WorkListTab tab, @Nullable WorkListHolder holder, @Nullable String sort) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("tab", tab.code());
		if (holder != null) {
			parameters.put("holder", holder.code());
		}
		if (sort != null && WorkListSort.parse(sort, tab).isPresent()) {
			parameters.put("sort", sort);
		}
		parameters.putAll(this.request.filters());
		return parameters;
	}

	private String build(Map<String, String> parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(this.screen.path());
		parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
