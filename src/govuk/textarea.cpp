// SPDX-License-Identifier: Apache-2.0
#include "govuk/textarea.hpp"

#include "govuk/group.hpp"
#include "govuk/component_words.hpp"

namespace stepwise::govuk {
namespace {

std::string with_count(std::string words, std::string_view count) {
  constexpr std::string_view mark = "%{count}";
  if (const auto at = words.find(mark); at != std::string::npos) words.replace(at, mark.size(), count);
  return words;
}

std::string joined(std::string first, const std::string& more) {
  if (!more.empty()) first.append(" ").append(more);
  return first;
}

std::string count_type_of(const CharacterCountOptions& options) {
  if (!options.count_type.empty()) return options.count_type;
  return options.max_words.empty() ? "" : "words";
}

Attributes count_attributes(const CharacterCountOptions& options) {
  Attributes out{{"data-module", "govuk-character-count"}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) out.push_back({name, value});
  };
  add("data-maxlength", options.max_length);
  add("data-maxwords", options.max_words);
  add("data-threshold", options.threshold);
  add("data-count-type", count_type_of(options));
  if (options.max_length.empty() && options.max_words.empty()) add("data-i18n.textarea-description.other", options.description);
  const Attributes messages = with_component_words(options.messages, {{"characters-under-limit.one", noted("You have %{count} character remaining")},
                                                                   {"characters-under-limit.other", noted("You have %{count} characters remaining")},
                                                                   {"characters-at-limit", noted("You have 0 characters remaining")},
                                                                   {"characters-over-limit.one", noted("You have %{count} character too many")},
                                                                   {"characters-over-limit.other", noted("You have %{count} characters too many")},
                                                                   {"words-under-limit.one", noted("You have %{count} word remaining")},
                                                                   {"words-under-limit.other", noted("You have %{count} words remaining")},
                                                                   {"words-at-limit", noted("You have 0 words remaining")},
                                                                   {"words-over-limit.one", noted("You have %{count} word too many")},
                                                                   {"words-over-limit.other", noted("You have %{count} words too many")}});
  out.insert(out.end(), messages.begin(), messages.end());
  out.insert(out.end(), options.form_group.attributes.begin(), options.form_group.attributes.end());
  return out;
}

std::string count_words(const CharacterCountOptions& options) {
  const std::string& limit = options.max_words.empty() ? options.max_length : options.max_words;
  if (limit.empty()) return {};
  const bool words = count_type_of(options) == "words";
  const std::string usual = words ? t("You can enter up to %{count} words") : t("You can enter up to %{count} characters");
  return with_count(options.description.empty() ? usual : options.description, limit);
}

}  // namespace

Html textarea(const TextareaOptions& options) {
  Surround surround{options.id.empty() ? id_for(options.name) : options.id, options.hint,
                    error_for(options.error, options.problems, options.name), options.described_by};
  Writer w{768 + options.value.view().size()};
  open_group(w, options.form_group, !surround.error.empty());
  w.html(label({.label = options.label, .for_id = surround.id}));
  write_hint_and_error(w, surround);
  w.html(options.form_group.before);
  w.open("textarea").cls("govuk-textarea", surround.error.empty() ? "" : "govuk-textarea--error", options.classes);
  w.attr("id", surround.id).attr("name", options.name).attr("rows", std::to_string(options.rows));
  if (options.spellcheck) w.attr("spellcheck", *options.spellcheck ? "true" : "false");
  w.flag("disabled", options.disabled).opt("aria-describedby", surround.described_by);
  w.opt("autocomplete", options.autocomplete).attrs(options.attributes).end();
  // The parser drops one line end after the start tag; one more keeps a text that begins with its own.
  if (options.value.view().starts_with('\n') || options.value.view().starts_with('\r')) w.raw("\n");
  w.plain(options.value.view()).close("textarea");
  w.html(options.form_group.after).close("div");
  return std::move(w).done();
}

Html character_count(const CharacterCountOptions& options) {
  const std::string id = options.id.empty() ? id_for(options.name) : options.id;
  Html after = hint({.text = count_words(options),
                     .id = id + "-info",
                     .classes = joined("govuk-character-count__message", options.count_classes)});
  after += options.form_group.after;
  return textarea({.id = id,
                   .name = options.name,
                   .label = options.label,
                   .hint = options.hint,
                   .value = options.value,
                   .problems = options.problems,
                   .error = options.error,
                   .classes = joined("govuk-js-character-count", options.classes),
                   .rows = options.rows,
                   .spellcheck = options.spellcheck,
                   .described_by = id + "-info",
                   .form_group = {.classes = joined("govuk-character-count", options.form_group.classes),
                                  .attributes = count_attributes(options),
                                  .before = options.form_group.before,
                                  .after = std::move(after)},
                   .attributes = options.attributes});
}

}  // namespace stepwise::govuk
