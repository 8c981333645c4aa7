package org.tawasul.notification.delivery;

import java.util.EnumSet;
import java.util.Set;

import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Importance;
import org.tawasul.notification.MessageKind;

/**
 * What goes at once, at any hour and before the others: whatever is told of a very
 * important case, but for what asks nobody to do anything soon.
 */
final class Urgency {

	private static final Set<MessageKind> NEVER = EnumSet.of(MessageKind.RATE_INVITATION, MessageKind.WHAT_BECAME);

	private Urgency() {
	}

	static boolean of(MessageKind kind, CaseFile file) {
		return file.getImportance() == Importance.VERY_IMPORTANT && !NEVER.contains(kind);
	}

}
