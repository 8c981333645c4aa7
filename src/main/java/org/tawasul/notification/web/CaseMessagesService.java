package org.tawasul.notification.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.notification.CaseMessageView;
import org.tawasul.notification.CaseMessageView.ChannelStatus;
import org.tawasul.notification.CaseMessages;
import org.tawasul.notification.delivery.DeliveryChannel;
import org.tawasul.notification.delivery.DeliveryQueryService;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Three queries a case, however many messages it has.
 */
@Component
class CaseMessagesService implements CaseMessages {

	private final OutboxLog log;

	private final DeliveryQueryService overview;

	private final DeliveryViewMapper lines;

	private final OutboxLabels labels;

	private final Messages words;

	CaseMessagesService(OutboxLog log, DeliveryQueryService overview, DeliveryViewMapper lines, OutboxLabels labels,
			Messages words) {
		this.log = log;
		this.overview = overview;
		this.lines = lines;
		this.labels = labels;
		this.words = words;
	}

	@Override
	@Transactional(readOnly = true)
	public List<CaseMessageView> of(CaseNumber number, Locale reader) {
		OutboxFilter filter = new OutboxFilter(number.toString(), null, null, null);
		List<OutboxEntry> entries = this.log.list(filter, MAX_MESSAGES);
		List<Long> ids = entries.stream().map(OutboxEntry::id).toList();
		Map<Long, MessageTextView> texts = this.log.texts(ids);
		Map<Long, List<DeliveryView>> ways = this.lines.byMessage(this.overview.ofMessages(ids), reader);
		return entries.stream()
			.map((entry) -> message(entry, texts.get(entry.id()), ways.getOrDefault(entry.id(), List.of()), reader))
			.toList();
	}

	private CaseMessageView message(OutboxEntry entry, @Nullable MessageTextView text, List<DeliveryView> ways,
			Locale reader) {
		boolean bySms = ways.stream().anyMatch((way) -> way.delivery().channel() == DeliveryChannel.SMS);
		return new CaseMessageView(this.labels.kind(entry.kind(), reader),
				this.labels.recipient(entry.username(), reader), entry.username() == null, entry.writtenAt(),
				(text != null) ? text.subject() : null, (text != null) ? text.body() : null,
				(text != null && bySms) ? text.shortText() : null,
				ways.stream().map((way) -> way(way, reader)).toList());
	}

	private ChannelStatus way(DeliveryView line, Locale reader) {
		return new ChannelStatus(this.words.text("delivery.channel." + line.delivery().channel(), reader),
				this.words.text("delivery.state." + line.delivery().state(), reader), line.look(), line.at(),
				line.why());
	}

}
