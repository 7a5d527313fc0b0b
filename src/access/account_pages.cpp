// SPDX-License-Identifier: Apache-2.0
#include "access/account_pages.hpp"

#include "access/admin_parts.hpp"
#include "access/markup.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using html::element;

std::string done_words(std::string_view done) {
  if (done == "ended") return t("That sign-in has ended");
  if (done == "others-ended") return t("All other sign-ins have ended");
  if (done == "password") return t("Your password has changed. All other sign-ins have ended");
  return "";
}

Html end_button(const govuk::Frame& frame, const SessionRow& session) {
  const Html words = Html{t("End")} + element("span", {{"class", "govuk-visually-hidden"}}, {" ", t("the sign-in on {0} since {1}", session.browser, long_moment(session.made))});
  return govuk::question_form(frame, "/account/sessions/" + session.reference + "/end", {}, govuk::secondary_button(words));
}

Html sessions_table(const govuk::Frame& frame, const std::vector<SessionRow>& sessions, std::string_view here) {
  govuk::TableOptions table = stacked_table(t("Where you are signed in"), {t("Browser"), t("Address"), t("Signed in"), t("Last used"), t("End")});
  table.caption_classes = "govuk-table__caption--m";
  for (const SessionRow& session : sessions) {
    const bool own = session.token_hash == here;
    table.rows.push_back({session.browser, session.address, long_moment(session.made), long_moment(session.seen),
                          own ? govuk::tag(t("This one"), "green") : end_button(frame, session)});
  }
  return govuk::table(table);
}

}  // namespace

govuk::Page account_page(const govuk::Frame& frame, const Staff& staff, const std::vector<SessionRow>& sessions, std::string_view here,
                         std::string_view done) {
  govuk::Page page;
  page.title = t("Your account");
  page.success = done_words(done);
  page.main = heading(t("Your account")) +
              govuk::summary_list({.rows = {{.key = t("Name"), .value = staff.name},
                                            {.key = t("Sign-in name"), .value = staff.sign_in_name},
                                            {.key = t("Role"), .value = staff.role_label},
                                            {.key = t("Team"), .value = staff.team_name.empty() ? t("No team") : staff.team_name},
                                            {.key = t("Password"),
                                             .value = t("Known only to you"),
                                             .actions = {{.text = t("Change"), .href = "/account/password", .hidden_text = "password"}}}}}) +
              sessions_table(frame, sessions, here);
  if (sessions.size() > 1)
    page.main += govuk::question_form(frame, "/account/end-other-sessions", {}, govuk::secondary_button(t("End all other sign-ins")));
  return page;
}

govuk::Page password_page(const govuk::Frame& frame, bool must_change, std::vector<Problem> problems) {
  govuk::Page page;
  page.title = t("Change your password");
  if (!must_change) page.back = "/account";
  page.problems = std::move(problems);
  Html words;
  if (must_change) words = govuk::inset_text({.content = t("The password you were given works once. Choose your own to go on.")});
  page.main = two_thirds(
      heading(t("Change your password")) + words +
      govuk::question_form(
          frame, "/account/password",
          {govuk::password_input({.name = "present", .label = t("Present password"), .problems = page.problems}),
           govuk::password_input({.name = "new",
                                  .label = t("New password"),
                                  .hint = t("12 characters or more. Three words that you can remember are good"),
                                  .problems = page.problems,
                                  .autocomplete = "new-password"}),
           govuk::password_input({.name = "again", .label = t("New password again"), .problems = page.problems, .autocomplete = "new-password"})},
          t("Change password")));
  return page;
}

}  // namespace stepwise::access
