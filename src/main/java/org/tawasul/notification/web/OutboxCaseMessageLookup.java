package org.tawasul.notification.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.language.Messages;
import org.tawasul.notification.CaseMessageLookup;
import org.tawasul.notification.CaseMessageView;
import org.tawasul.notification.CaseMessageView.ChannelStatus;
import org.tawasul.notification.Outbox;
import org.tawasul.notification.OutboxMessage;
import org.tawasul.notification.delivery.Delivery;
import org.tawasul.notification.delivery.DeliveryChannel;
import org.tawasul.notification.delivery.DeliveryService;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two queries a case, however many messages it has.
 */
@Component
class OutboxCaseMessageLookup implements CaseMessageLookup {

	private final Outbox outbox;

	private final DeliveryService deliveries;

	private final DeliveryViewMapper mapper;

	private final OutboxLabels labels;

	private final Messages messages;

	OutboxCaseMessageLookup(Outbox outbox, DeliveryService deliveries, DeliveryViewMapper mapper, OutboxLabels labels,
			Messages messages) {
		this.outbox = outbox;
		this.deliveries = deliveries;
		this.mapper = mapper;
		this.labels = labels;
		this.messages = messages;
	}

	@Override
	@Transactional(readOnly = true)
	public List<CaseMessageView> find(CaseNumber number, Locale reader) {
		List<OutboxMessage> written = this.outbox.list(number, Specification.unrestricted(), MAX_MESSAGES);
		Map<Long, List<Delivery>> sent = this.deliveries
			.ofMessages(written.stream().map(OutboxMessage::getId).toList());
		return written.stream()
			.map((message) -> view(message, sent.getOrDefault(message.getId(), List.of()), reader))
			.toList();
	}

	private CaseMessageView view(OutboxMessage message, List<Delivery> sent, Locale reader) {
		Optional<MessageTextView> text = message.getText()
			.map((written) -> MessageTextView.of(written, message.getKind()));
		boolean bySms = sent.stream().anyMatch((delivery) -> delivery.getChannel() == DeliveryChannel.SMS);
		return new CaseMessageView(this.labels.kind(message.getKind(), reader),
				this.labels.recipient(message.getUsername(), reader), message.getUsername() == null,
				message.getWrittenAt(), text.map(MessageTextView::subject).orElse(null),
				text.map(MessageTextView::body).orElse(null),
				text.filter((some) -> bySms).map(MessageTextView::shortText).orElse(null),
				this.mapper.views(sent, reader).stream().map((view) -> status(view, reader)).toList());
	}

	private ChannelStatus status(DeliveryView view, Locale reader) {
		return new ChannelStatus(this.messages.text("delivery.channel." + view.delivery().getChannel(), reader),
				this.messages.text("delivery.state." + view.delivery().getState(), reader), view.badge(), view.at(),
				view.why());
	}

}
