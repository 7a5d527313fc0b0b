// SPDX-License-Identifier: Apache-2.0
#include "access/error_pages.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using html::element;

struct PageWords {
  std::string_view title, sentence;
};

PageWords words_for(int status, std::string_view sentence) {
  // What cannot be done yet, or any more, says why itself: nobody else need have saved anything.
  if (status == 409 && !sentence.empty()) return {t("This cannot be done now"), sentence};
  switch (status) {
    case 400: return {t("The request could not be read"), t("Go back and try again. If it happens again, tell whoever looks after this service")};
    case 403: return {t("This page was open too long"), t("Go back, reload the page and send it again. What you typed is still there when you go back")};
    case 404: return {t("Page not found"), t("Check the address. If you followed a link, the page may have moved, or it may not be one your role can open")};
    case 405: return {t("That cannot be done here"), t("Go back and use the buttons on the page")};
    case 408: return {t("The request took too long to arrive"), t("Check your connection and try again")};
    case 409: return {t("Someone else saved this first"), t("Go back, reload the page to see what they saved, and make your change again")};
    case 413: return {t("That is too big to send"), t("Choose a smaller file, or send less at once")};
    case 414: return {t("The address is too long"), t("Go back and use fewer filters")};
    case 422: return {t("There is a problem"), t("Go back and check what you typed")};
    case 429: return {t("Too many tries"), t("Wait a few minutes and try again")};
    case 431: return {t("The request could not be read"), t("Close the browser, open it and sign in again")};
    case 503: return {t("The service is busy or not available"), t("Nothing was lost that had been saved. Wait a minute and try again")};
    default: return {t("Sorry, there is a problem with the service"), t("Try again in a few minutes. What had been saved is still there")};
  }
}

}  // namespace

govuk::Page error_page_for(int status, std::string_view sentence) {
  const PageWords words = words_for(status, sentence);
  govuk::Page page;
  page.title = words.title;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, words.title) +
              element("p", {{"class", "govuk-body"}}, std::string{sentence.empty() ? words.sentence : sentence} + ".") +
              element("p", {{"class", "govuk-body"}}, {element("a", {{"class", "govuk-link"}, {"href", "/"}}, t("Go to the home page"))});
  return page;
}

}  // namespace stepwise::access
