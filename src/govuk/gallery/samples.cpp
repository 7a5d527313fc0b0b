// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/samples.hpp"

#include <stdexcept>

#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"

namespace stepwise::gallery {
namespace {

govuk::Page question_page() {
  kit::Question question{.title = "How should we write to you?", .caption = "Ask for help", .back = address("form"), .action = address("question")};
  question.problems = {{"format", "missing", "Choose how we should write"}};
  return kit::question_page(sample_frame({}, address("question")), question,
                            govuk::radios({.name = "format", .legend = govuk::heading_legend(question.title), .hint = "You can change this later",
                                           .items = {{.value = "email", .text = "Email"}, {.value = "large", .text = "Letter in large print"}, {.value = "easy", .text = "Easy read"}},
                                           .problems = question.problems}));
}
govuk::Page confirmation_page() {
  return kit::confirmation_page({.title = "Request sent", .reference = "HX12", .next = paragraph("Somebody will ring you within 2 working days."), .links = {{"Go home", "/gallery"}}});
}
govuk::Page sure_page() {
  return kit::are_you_sure_page(sample_frame({}, address("sure")), {.title = "Delete this draft?", .back = address("list"), .action = address("sure"), .consequences = "What you typed cannot be brought back.", .button = "Delete the draft"});
}

}  // namespace

std::vector<std::string> sample_names() { return {"form", "record", "list", "charts", "question", "confirmation", "sure"}; }

govuk::Page sample_page(std::string_view name) {
  if (name == "form") return form_page();
  if (name == "record") return record_page();
  if (name == "list") return list_page();
  if (name == "charts") return chart_page();
  if (name == "question") return question_page();
  if (name == "confirmation") return confirmation_page();
  if (name == "sure") return sure_page();
  throw std::logic_error{"no such sample"};
}

govuk::Frame sample_frame(govuk::Frame frame, const std::string& here) {
  frame.council = "Exampleshire Council";
  frame.navigation = {{"Gallery", "/gallery"}, {"A record", address("record")}, {"A form", address("form")}, {"A list", address("list")}, {"Charts", address("charts")}};
  frame.here = here;
  frame.staff_name = "Sam Porter";
  frame.csrf = "token";
  frame.seconds_left = 1800;
  return frame;
}

}  // namespace stepwise::gallery
