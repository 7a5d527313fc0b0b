// SPDX-License-Identifier: Apache-2.0
#include "govuk/field.hpp"

#include <algorithm>

namespace stepwise::govuk {
namespace {

std::string sized(std::string_view base, std::string_view size) {
  return size.empty() ? std::string{} : std::string{base}.append("--").append(size);
}

}  // namespace

Label heading_label(Html words, std::string_view size) {
  return {std::move(words), sized("govuk-label", size), true};
}
Label sized_label(Html words, std::string_view size) { return {std::move(words), sized("govuk-label", size)}; }
Legend heading_legend(Html words, std::string_view size) {
  return {std::move(words), sized("govuk-fieldset__legend", size), true};
}
Legend sized_legend(Html words, std::string_view size) {
  return {std::move(words), sized("govuk-fieldset__legend", size)};
}

std::string id_for(std::string_view name) {
  std::string id{name};
  std::ranges::replace(id, '_', '-');
  return id;
}

Html problem_with(std::span<const Problem> problems, std::string_view name) {
  for (const auto& problem : problems)
    if (problem.field == name) return problem.sentence;
  return {};
}

Html label(const LabelOptions& options) {
  const Label& words = options.label;
  if (words.text.empty()) return {};
  Writer w;
  if (words.heading) w.start("h1", "govuk-label-wrapper");
  w.open("label").cls("govuk-label", words.classes).attrs(words.attributes).opt("for", options.for_id).end();
  w.html(words.text).close("label");
  if (words.heading) w.close("h1");
  return std::move(w).done();
}

Html hint(const HintOptions& options) {
  Writer w;
  w.open("div").opt("id", options.id).cls("govuk-hint", options.classes).attrs(options.attributes).end();
  w.html(options.text).close("div");
  return std::move(w).done();
}

Html error_message(const ErrorMessageOptions& options) {
  Writer w;
  w.open("p").opt("id", options.id).cls("govuk-error-message", options.classes).attrs(options.attributes).end();
  if (!options.hidden_text.empty())
    w.raw("<span class=\"govuk-visually-hidden\">").text(options.hidden_text).raw(":</span> ");
  w.html(options.text).close("p");
  return std::move(w).done();
}

Html fieldset(const FieldsetOptions& options) {
  Writer w{512 + options.content.markup().size()};
  w.open("fieldset").cls("govuk-fieldset", options.classes).opt("role", options.role);
  w.opt("aria-describedby", options.described_by).attrs(options.attributes).end();
  if (!options.legend.text.empty()) {
    w.start("legend", "govuk-fieldset__legend", options.legend.classes);
    if (options.legend.heading) w.raw("<h1 class=\"govuk-fieldset__heading\">");
    w.html(options.legend.text);
    if (options.legend.heading) w.close("h1");
    w.close("legend");
  }
  w.html(options.content).close("fieldset");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
