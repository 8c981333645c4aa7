package org.tawasul.webapps.error;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.RestException;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Refuses a request to the engine's interfaces in words, where no command of the engine
 * does: what these say by themselves is put into other words.
 */
public final class RestRefusal {

	private RestRefusal() {
	}

	/**
	 * What to throw.
	 * @param status of HTTP
	 * @param message in the language of whoever asks
	 * @return the exception, whose message is answered as it is
	 */
	public static RestException of(Status status, String message) {
		RestException refusal = new RestException(status, message);
		note(refusal);
		return refusal;
	}

	/** With what the request of this thread has failed. */
	static void note(RuntimeException failure) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(RestErrorFilter.COMMAND_FAILED, failure, RequestAttributes.SCOPE_REQUEST);
		}
	}

}
