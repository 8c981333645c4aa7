package org.tawasul.access.provider;

import java.io.ObjectStreamClass;

import org.junit.jupiter.api.Test;
import org.tawasul.access.provider.ProviderUserService.DirectoryUser;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderUserServiceTest {

	@Test
	void sessionsOfAnEarlierReleaseStayReadable() {
		assertThat(ObjectStreamClass.lookup(DirectoryUser.class).getSerialVersionUID()).isEqualTo(1);
	}

}
