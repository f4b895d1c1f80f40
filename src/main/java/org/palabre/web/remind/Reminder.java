package org.palabre.web.remind;

import org.palabre.core.id.SessionId;

/**
 * A session whose commitments are to be asked about.
 *
 * @param title as its facilitator wrote it
 * @param afterDays 30 or 90
 * @param email of the account that prepared it, else of an owner; {@code language} of that account
 */
record Reminder(SessionId session, String workspace, String title, int afterDays, String email, String language) {}
