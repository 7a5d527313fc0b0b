// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "govuk/test/fixture_adapter.hpp"

namespace stepwise::govuk::fixture {
namespace {

/// What input, password-input, file-upload, textarea, character-count and select have in common.
template <class Options>
Options field(const Json& j) {
  Options o;
  o.id = words(j, "id", words(j, "name"));
  o.name = words(j, "name");
  o.label = label_of<Label>(at(j, "label"));
  o.hint = content(at(j, "hint"));
  o.error = content(at(j, "errorMessage"));
  o.classes = words(j, "classes");
  o.form_group = group_of(j);
  o.attributes = attributes(j);
  return o;
}

Affix affix(const Json& json) {
  Affix out;
  out.text = content(json);
  out.classes = words(json, "classes");
  out.attributes = attributes(json);
  return out;
}

Html render_input(const Json& j) {
  auto o = field<InputOptions>(j);
  o.value = value(j, "value");
  o.type = words(j, "type", "text");
  o.autocomplete = words(j, "autocomplete");
  o.inputmode = words(j, "inputmode");
  o.autocapitalize = words(j, "autocapitalize");
  o.pattern = words(j, "pattern");
  o.spellcheck = maybe(j, "spellcheck");
  o.disabled = yes(j, "disabled");
  o.prefix = affix(at(j, "prefix"));
  o.suffix = affix(at(j, "suffix"));
  o.described_by = words(j, "describedBy");
  o.wrapper_classes = words(at(j, "inputWrapper"), "classes");
  o.wrapper_attributes = attributes(at(j, "inputWrapper"));
  return input(o);
}

Html render_password(const Json& j) {
  auto o = field<PasswordInputOptions>(j);
  o.value = value(j, "value");
  o.autocomplete = words(j, "autocomplete", "current-password");
  o.disabled = yes(j, "disabled");
  o.described_by = words(j, "describedBy");
  o.button_classes = words(at(j, "button"), "classes");
  o.show_text = words(j, "showPasswordText", "Show");
  o.show_label = words(j, "showPasswordAriaLabelText", "Show password");
  o.messages = messages(j, {{"showPasswordText", "show-password"},
                            {"hidePasswordText", "hide-password"},
                            {"showPasswordAriaLabelText", "show-password-aria-label"},
                            {"hidePasswordAriaLabelText", "hide-password-aria-label"},
                            {"passwordShownAnnouncementText", "password-shown-announcement"},
                            {"passwordHiddenAnnouncementText", "password-hidden-announcement"}});
  return password_input(o);
}

Html render_file(const Json& j) {
  auto o = field<FileUploadOptions>(j);
  o.multiple = yes(j, "multiple");
  o.disabled = yes(j, "disabled");
  o.drop_zone = yes(j, "javascript");
  o.wrapper_classes = words(j, "wrapperClasses");
  o.wrapper_attributes = messages(j, {{"chooseFilesButtonText", "choose-files-button"},
                                      {"noFileChosenText", "no-file-chosen"},
                                      {"multipleFilesChosenText", "multiple-files-chosen"},
                                      {"dropInstructionText", "drop-instruction"},
                                      {"enteredDropZoneText", "entered-drop-zone"},
                                      {"leftDropZoneText", "left-drop-zone"}});
  for (auto& one : attributes(j, "wrapperAttributes")) o.wrapper_attributes.push_back(one);
  o.described_by = words(j, "describedBy");
  return file_upload(o);
}

Html render_textarea(const Json& j) {
  auto o = field<TextareaOptions>(j);
  o.value = value(j, "value");
  o.rows = whole(j, "rows", o.rows);
  o.spellcheck = maybe(j, "spellcheck");
  o.autocomplete = words(j, "autocomplete");
  o.disabled = yes(j, "disabled");
  o.described_by = words(j, "describedBy");
  return textarea(o);
}

Html render_count(const Json& j) {
  auto o = field<CharacterCountOptions>(j);
  o.value = value(j, "value");
  o.rows = whole(j, "rows", o.rows);
  o.max_length = words(j, "maxlength");
  o.max_words = words(j, "maxwords");
  o.threshold = words(j, "threshold");
  o.count_type = words(j, "countType");
  o.description = words(j, "textareaDescriptionText");
  o.spellcheck = maybe(j, "spellcheck");
  o.count_classes = words(at(j, "countMessage"), "classes");
  o.messages = messages(j, {{"charactersUnderLimitText", "characters-under-limit"},
                            {"charactersAtLimitText", "characters-at-limit"},
                            {"charactersOverLimitText", "characters-over-limit"},
                            {"wordsUnderLimitText", "words-under-limit"},
                            {"wordsAtLimitText", "words-at-limit"},
                            {"wordsOverLimitText", "words-over-limit"}});
  return character_count(o);
}

Html html_only(const Json& json) { return yes(json, "html") ? html::trusted(words(json, "html")) : Html{}; }

Html render_select(const Json& j) {
  auto o = field<SelectOptions>(j);
  o.value = value(j, "value");
  o.disabled = yes(j, "disabled");
  o.described_by = words(j, "describedBy");
  for (const Json& item : items(j, "items")) {
    SelectItem one{.text = words(item, "text"),
                   .selected = maybe(item, "selected"),
                   .disabled = yes(item, "disabled"),
                   .attributes = attributes(item)};
    if (item.contains("value")) one.value = words_of(at(item, "value"));
    o.items.push_back(one);
  }
  return select(o);
}

ChoiceItem choice(const Json& item) {
  return {.value = words_of(at(item, "value")),
          .text = content(item),
          .hint = content(at(item, "hint")),
          .divider = words(item, "divider"),
          .checked = maybe(item, "checked"),
          .disabled = yes(item, "disabled"),
          .id = words(item, "id"),
          .name = words(item, "name"),
          .behaviour = words(item, "behaviour"),
          .conditional = html_only(at(item, "conditional")),
          .label_classes = words(at(item, "label"), "classes"),
          .label_attributes = attributes(at(item, "label")),
          .attributes = attributes(item)};
}

template <class Options>
Options choices(const Json& j) {
  Options o;
  o.id = words(j, "idPrefix", words(j, "name"));
  o.name = words(j, "name");
  o.hint = content(at(j, "hint"));
  o.error = content(at(j, "errorMessage"));
  o.classes = words(j, "classes");
  o.fieldset = fieldset_of(j);
  o.form_group = group_of(j, "beforeInputs", "afterInputs");
  o.attributes = attributes(j);
  int place = 0;
  for (const auto& [number, item] : numbered(j, "items")) {
    o.items.push_back(choice(item));
    if (++place != number && o.items.back().id.empty()) o.items.back().id = o.id + "-" + std::to_string(number);
  }
  return o;
}

Html render_radios(const Json& j) {
  auto o = choices<RadiosOptions>(j);
  o.value = value(j, "value");
  return radios(o);
}

Html render_checkboxes(const Json& j) {
  auto o = choices<CheckboxesOptions>(j);
  o.described_by = words(j, "describedBy");
  for (const Json& one : items(j, "values")) o.values.push_back(words_of(one));
  return checkboxes(o);
}

DateInputItem date_item(const Json& j, const Json& item, const std::string& part, int width) {
  DateInputItem out{.name = words(item, "name", part)};
  const std::string prefix = yes(j, "namePrefix") ? words(j, "namePrefix") + "-" : "";
  out.label = yes(item, "label") ? Html{words(item, "label")} : Html{};
  out.value = value(item, "value");
  if (!out.value) out.value = value(at(j, "values"), out.name.c_str());
  if (!out.value) out.value = value(at(j, "values"), (prefix + out.name).c_str());
  out.classes = words(item, "classes");
  out.id = words(item, "id");
  out.error = maybe(item, "error");
  out.autocomplete = words(item, "autocomplete");
  out.pattern = words(item, "pattern");
  out.inputmode = words(item, "inputmode", "numeric");
  out.width = width;
  out.attributes = attributes(item);
  return out;
}

Html render_date(const Json& j) {
  DateInputOptions o{.id = words(j, "id"),
                     .name_prefix = words(j, "namePrefix"),
                     .hint = content(at(j, "hint")),
                     .error = content(at(j, "errorMessage")),
                     .classes = words(j, "classes"),
                     .fieldset = fieldset_of(j),
                     .form_group = group_of(j, "beforeInputs", "afterInputs"),
                     .attributes = attributes(j)};
  const auto given = items(j, "items");
  for (const Json& item : given) {
    const std::string name = words(item, "name");
    const bool year = name == "year" || (yes(at(j, "year"), "name") && name == words(at(j, "year"), "name"));
    o.items.push_back(date_item(j, item, "", year ? 4 : 2));
    if (!o.items.back().value && at(j, name.c_str()).is_object()) o.items.back().value = value(at(j, name.c_str()), "value");
  }
  if (given.empty())
    for (const char* part : {"day", "month", "year"})
      if (!at(j, part).is_boolean()) o.items.push_back(date_item(j, at(j, part), part, part == std::string{"year"} ? 4 : 2));
  return date_input(o);
}

Html render_button(const Json& j) {
  return button({.text = content(j),
                 .href = words(j, "href"),
                 .name = words(j, "name"),
                 .value = words(j, "value"),
                 .classes = words(j, "classes"),
                 .type = words(j, "type", "submit"),
                 .disabled = yes(j, "disabled"),
                 .start = yes(j, "isStartButton"),
                 .markup_in_start = yes(j, "html"),
                 .prevent_double_click = maybe(j, "preventDoubleClick"),
                 .id = words(j, "id"),
                 .attributes = attributes(j)});
}

}  // namespace

Renderer form_renderer(const std::string& component) {
  static const std::map<std::string, Renderer> renderers{
      {"input", render_input},       {"password-input", render_password}, {"file-upload", render_file},
      {"textarea", render_textarea}, {"character-count", render_count},   {"select", render_select},
      {"radios", render_radios},     {"checkboxes", render_checkboxes},   {"date-input", render_date},
      {"button", render_button}};
  const auto found = renderers.find(component);
  return found == renderers.end() ? nullptr : found->second;
}

}  // namespace stepwise::govuk::fixture
