// SPDX-License-Identifier: Apache-2.0
#include "access/error_pages.hpp"

namespace stepwise::access {
namespace {

using html::element;

struct Words {
  std::string_view title, sentence;
};

Words words_for(int status) {
  switch (status) {
    case 400: return {"The request could not be read", "Go back and try again. If it happens again, tell whoever looks after this service"};
    case 403: return {"This page was open too long", "Go back, reload the page and send it again. What you typed is still there when you go back"};
    case 404: return {"Page not found", "Check the address. If you followed a link, the page may have moved, or it may not be one your role can open"};
    case 405: return {"That cannot be done here", "Go back and use the buttons on the page"};
    case 408: return {"The request took too long to arrive", "Check your connection and try again"};
    case 409: return {"Someone else saved this first", "Go back, reload the page to see what they saved, and make your change again"};
    case 413: return {"That is too big to send", "Choose a smaller file, or send less at once"};
    case 414: return {"The address is too long", "Go back and use fewer filters"};
    case 422: return {"There is a problem", "Go back and check what you typed"};
    case 429: return {"Too many tries", "Wait a few minutes and try again"};
    case 431: return {"The request could not be read", "Close the browser, open it and sign in again"};
    case 503: return {"The service is busy or not available", "Nothing was lost that had been saved. Wait a minute and try again"};
    default: return {"Sorry, there is a problem with the service", "Try again in a few minutes. What had been saved is still there"};
  }
}

}  // namespace

govuk::Page error_page_for(int status, std::string_view sentence) {
  const Words words = words_for(status);
  govuk::Page page;
  page.title = words.title;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, words.title) +
              element("p", {{"class", "govuk-body"}}, std::string{sentence.empty() ? words.sentence : sentence} + ".") +
              element("p", {{"class", "govuk-body"}}, {element("a", {{"class", "govuk-link"}, {"href", "/"}}, "Go to the home page")});
  return page;
}

}  // namespace stepwise::access
