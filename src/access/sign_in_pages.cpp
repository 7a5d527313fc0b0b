// SPDX-License-Identifier: Apache-2.0
#include "access/sign_in_pages.hpp"

#include "access/markup.hpp"
#include "govuk/form.hpp"
#include "govuk/input.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using html::element;

Html code_input(std::span<const Problem> problems) {
  return govuk::input({.name = "code",
                       .label = t("Code from your authenticator app"),
                       .hint = t("6 digits. It changes every 30 seconds"),
                       .problems = problems,
                       .classes = "govuk-input--width-10 govuk-input--extra-letter-spacing",
                       .autocomplete = "one-time-code",
                       .inputmode = "numeric",
                       .spellcheck = false});
}

/// ABCD EFGH ...: easier to type than 32 letters in a row.
std::string in_fours(std::string_view secret) {
  std::string out;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    if (i > 0 && i % 4 == 0) out += ' ';
    out += secret[i];
  }
  return out;
}

}  // namespace

govuk::Page sign_in_page(const govuk::Frame& frame, std::string_view to, std::string_view typed_name,
                         std::vector<Problem> problems, bool signed_out) {
  govuk::Page page;
  page.title = t("Sign in");
  page.problems = std::move(problems);
  if (signed_out) page.success = t("You have signed out");
  const std::vector<Html> fields{
      govuk::hidden_field("to", to),
      govuk::input({.name = "name",
                    .label = t("Sign-in name"),
                    .value = typed_name,
                    .problems = page.problems,
                    .autocomplete = "username",
                    .autocapitalize = "none",
                    .spellcheck = false}),
      govuk::password_input({.name = "password", .label = t("Password"), .problems = page.problems})};
  page.main = two_thirds(heading(t("Sign in")) + govuk::question_form(frame, "/sign-in", fields, t("Sign in")) +
                         paragraph(t("If you have forgotten your password, ask your team manager or an "
                                   "administrator for a one-time password.")));
  return page;
}

govuk::Page code_page(const govuk::Frame& frame, std::string_view to, std::vector<Problem> problems) {
  govuk::Page page;
  page.title = t("Enter your code");
  page.back = "/sign-in";
  page.problems = std::move(problems);
  page.main = two_thirds(
      heading(t("Enter your code")) +
      govuk::question_form(frame, "/sign-in/code", {govuk::hidden_field("to", to), code_input(page.problems)},
                           t("Continue")) +
      paragraph(t("If you no longer have the app, ask an administrator to let you set it up again.")));
  return page;
}

govuk::Page set_up_page(const govuk::Frame& frame, std::string_view to, std::string_view secret,
                        std::string_view link, std::vector<Problem> problems) {
  govuk::Page page;
  page.title = t("Set up your authenticator app");
  page.back = "/sign-in";
  page.problems = std::move(problems);
  page.main = two_thirds(
      heading(t("Set up your authenticator app")) +
      paragraph(
          t("Your role needs a second proof that it is you: a code from an app on your phone or computer.")) +
      element("ol", {{"class", "govuk-list govuk-list--number"}},
              {element("li", {}, t("Open an authenticator app and add an account by entering a key")),
               element("li", {},
                       {Html{t("Enter this key: ")}, element("code", {{"id", "secret"}}, in_fours(secret))}),
               element("li", {}, t("Enter the 6 digits that the app shows below"))}) +
      element("details", {{"class", "govuk-details"}},
              {element("summary", {{"class", "govuk-details__summary"}},
                       {element("span", {{"class", "govuk-details__summary-text"}}, t("The key as a link"))}),
               element("div", {{"class", "govuk-details__text"}},
                       {element("code", {{"id", "otpauth"}, {"class", "app-break-anywhere"}}, link)})}) +
      govuk::question_form(frame, "/sign-in/set-up",
                           {govuk::hidden_field("to", to), code_input(page.problems)}, t("Continue")));
  return page;
}

}  // namespace stepwise::access
