package org.tawasul.webapps.signon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Date;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * A request to Camunda's web applications, which put their authentication back into the
 * session at the end of each: here that counts as a change only if it is one, so that the
 * session is not written.
 */
class WebappSessionRequest extends HttpServletRequestWrapper {

	private @Nullable HttpSession wrapped;

	private @Nullable Authentications found;

	private List<Signature> asFound = List.of();

	WebappSessionRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public HttpSession getSession() {
		return wrap(super.getSession());
	}

	@Override
	public @Nullable HttpSession getSession(boolean create) {
		HttpSession session = super.getSession(create);
		return (session != null) ? wrap(session) : null;
	}

	private HttpSession wrap(HttpSession session) {
		HttpSession known = this.wrapped;
		if (known == null) {
			known = (HttpSession) Proxy.newProxyInstance(HttpSession.class.getClassLoader(),
					new Class<?>[] { HttpSession.class },
					(proxy, method, arguments) -> call(session, method, arguments));
			this.wrapped = known;
		}
		return known;
	}

	private @Nullable Object call(HttpSession session, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getName().equals("invalidate")) {
			this.wrapped = null;
		}
		if (arguments != null && method.getName().equals("setAttribute") && isUnchanged(arguments[1])) {
			return null;
		}
		try {
			Object answer = method.invoke(session, arguments);
			if (answer instanceof Authentications authentications && this.found == null) {
				this.found = authentications;
				this.asFound = signatures(authentications);
			}
			return answer;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private boolean isUnchanged(@Nullable Object value) {
		return value instanceof Authentications authentications && authentications == this.found
				&& signatures(authentications).equals(this.asFound);
	}

	/**
	 * They are replaced, not changed, except that it is noted when they are looked up
	 * anew.
	 */
	private static List<Signature> signatures(Authentications authentications) {
		return authentications.getAuthentications()
			.stream()
			.map((one) -> new Signature(System.identityHashCode(one), one, one.getCacheValidationTime()))
			.toList();
	}

	private record Signature(int identity, UserAuthentication authentication, @Nullable Date validUntil) {

	}

}
