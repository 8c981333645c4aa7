package org.tawasul.notification.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Words;
import org.tawasul.notification.CaseMessages;
import org.tawasul.notification.SentMessage;
import org.tawasul.notification.SentMessage.Way;
import org.tawasul.notification.delivery.DeliveryChannel;
import org.tawasul.notification.delivery.DeliveryOverview;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Three queries a case, however many messages it has.
 */
@Component
class MessagesOfCase implements CaseMessages {

	private final OutboxLog log;

	private final DeliveryOverview overview;

	private final DeliveryLines lines;

	private final OutboxLabels labels;

	private final Words words;

	MessagesOfCase(OutboxLog log, DeliveryOverview overview, DeliveryLines lines, OutboxLabels labels, Words words) {
		this.log = log;
		this.overview = overview;
		this.lines = lines;
		this.labels = labels;
		this.words = words;
	}

	@Override
	@Transactional(readOnly = true)
	public List<SentMessage> of(CaseNumber number, Locale reader) {
		OutboxFilter filter = new OutboxFilter(number.toString(), null, null, null);
		List<OutboxEntry> entries = this.log.list(filter, MOST);
		List<Long> ids = entries.stream().map(OutboxEntry::id).toList();
		Map<Long, MessageText> texts = this.log.texts(ids);
		Map<Long, List<DeliveryLine>> ways = this.lines.byMessage(this.overview.ofMessages(ids), reader);
		return entries.stream()
			.map((entry) -> message(entry, texts.get(entry.id()), ways.getOrDefault(entry.id(), List.of()), reader))
			.toList();
	}

	private SentMessage message(OutboxEntry entry, @Nullable MessageText text, List<DeliveryLine> ways, Locale reader) {
		boolean bySms = ways.stream().anyMatch((way) -> way.delivery().channel() == DeliveryChannel.SMS);
		return new SentMessage(this.labels.kind(entry.kind(), reader), this.labels.recipient(entry.username(), reader),
				entry.username() == null, entry.writtenAt(), (text != null) ? text.subject() : null,
				(text != null) ? text.body() : null, (text != null && bySms) ? text.shortText() : null,
				ways.stream().map((way) -> way(way, reader)).toList());
	}

	private Way way(DeliveryLine line, Locale reader) {
		return new Way(this.words.text("delivery.channel." + line.delivery().channel(), reader),
				this.words.text("delivery.state." + line.delivery().state(), reader), line.look(), line.at(),
				line.why());
	}

}
