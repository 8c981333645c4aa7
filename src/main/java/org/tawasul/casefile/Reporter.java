package org.tawasul.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Who reports. Anonymous cases have none.
 *
 * @param name at most 100 characters
 * @param identityNumber ten digits, citizen or resident
 * @param mobile E.164, for example +966551234567
 * @param email at most 254 characters
 * @param role what the reporter is to the ministry
 * @param employeeNumber of the ministry's own people
 * @param position of the ministry's own people
 */
@Embeddable
public record Reporter(@Column(name = "reporter_name") String name,
		@Column(name = "reporter_identity") @Nullable String identityNumber,
		@Column(name = "reporter_mobile") @Nullable String mobile,
		@Column(name = "reporter_email") @Nullable String email,
		@Column(name = "reporter_role") @Enumerated(EnumType.STRING) @Nullable ReporterRole role,
		@Column(name = "reporter_employee") @Nullable String employeeNumber,
		@Column(name = "reporter_position") @Nullable String position) {

	/**
	 * Whether messages can reach the reporter.
	 * @return true with a mobile number or an e-mail address
	 */
	public boolean isReachable() {
		return this.mobile != null || this.email != null;
	}

	Reporter withContact(@Nullable String newMobile, @Nullable String newEmail) {
		return new Reporter(this.name, this.identityNumber, newMobile, newEmail, this.role, this.employeeNumber,
				this.position);
	}

}
