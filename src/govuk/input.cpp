// SPDX-License-Identifier: Apache-2.0
#include "govuk/input.hpp"

#include "govuk/button.hpp"
#include "govuk/group.hpp"
#include "govuk/component_words.hpp"

namespace stepwise::govuk {
namespace {

void write_affix(Writer& w, const Affix& affix, std::string_view base) {
  if (affix.text.empty()) return;
  w.open("div").cls(base, affix.classes).attr("aria-hidden", "true").attrs(affix.attributes).end();
  w.html(affix.text).close("div");
}

void write_input(Writer& w, const InputOptions& options, const Surround& surround) {
  w.open("input").cls("govuk-input", options.classes, surround.error.empty() ? "" : "govuk-input--error");
  w.attr("id", surround.id).attr("name", options.name).attr("type", options.type);
  if (options.spellcheck) w.attr("spellcheck", *options.spellcheck ? "true" : "false");
  if (options.value) w.attr("value", options.value.view());
  w.flag("disabled", options.disabled).opt("aria-describedby", surround.described_by);
  w.opt("autocomplete", options.autocomplete).opt("autocapitalize", options.autocapitalize);
  w.opt("pattern", options.pattern).opt("inputmode", options.inputmode).attrs(options.attributes).end();
}

Surround surround_of(const std::string& id, const std::string& name, const Html& hint, Html error,
                     const std::string& described_by) {
  return {id.empty() ? id_for(name) : id, hint, std::move(error), described_by};
}

}  // namespace

Html input(const InputOptions& options) {
  Surround surround = surround_of(options.id, options.name, options.hint,
                                  error_for(options.error, options.problems, options.name), options.described_by);
  Writer w;
  open_group(w, options.form_group, !surround.error.empty());
  w.html(label({.label = options.label, .for_id = surround.id}));
  write_hint_and_error(w, surround);
  const FormGroup& group = options.form_group;
  const bool wrapped = !(options.prefix.text.empty() && options.suffix.text.empty() && group.before.empty() && group.after.empty());
  if (wrapped) w.open("div").cls("govuk-input__wrapper", options.wrapper_classes).attrs(options.wrapper_attributes).end();
  w.html(group.before);
  write_affix(w, options.prefix, "govuk-input__prefix");
  write_input(w, options, surround);
  write_affix(w, options.suffix, "govuk-input__suffix");
  w.html(group.after);
  if (wrapped) w.close("div");
  w.close("div");
  return std::move(w).done();
}

Html password_input(const PasswordInputOptions& options) {
  const std::string id = options.id.empty() ? id_for(options.name) : options.id;
  Attributes group_attributes{{"data-module", "govuk-password-input"}};
  const Attributes messages = with_component_words(options.messages, {{"show-password", noted("Show")},
                                                                   {"hide-password", noted("Hide")},
                                                                   {"show-password-aria-label", noted("Show password")},
                                                                   {"hide-password-aria-label", noted("Hide password")},
                                                                   {"password-shown-announcement", noted("Your password is visible")},
                                                                   {"password-hidden-announcement", noted("Your password is hidden")}});
  group_attributes.insert(group_attributes.end(), messages.begin(), messages.end());
  group_attributes.insert(group_attributes.end(), options.form_group.attributes.begin(), options.form_group.attributes.end());
  std::string button_classes = "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle";
  if (!options.button_classes.empty()) button_classes += " " + options.button_classes;
  Html after = button({.text = options.show_text,
                       .classes = std::move(button_classes),
                       .type = "button",
                       .attributes = {{"aria-controls", id}, {"aria-label", options.show_label}, {"hidden", std::nullopt}}});
  after += options.form_group.after;
  std::string group_classes = "govuk-password-input";
  if (!options.form_group.classes.empty()) group_classes += " " + options.form_group.classes;
  std::string classes = "govuk-password-input__input govuk-js-password-input-input";
  if (!options.classes.empty()) classes += " " + options.classes;
  return input({.id = id,
                .name = options.name,
                .label = options.label,
                .hint = options.hint,
                .value = options.value,
                .problems = options.problems,
                .error = options.error,
                .classes = std::move(classes),
                .type = "password",
                .autocomplete = options.autocomplete,
                .autocapitalize = "none",
                .spellcheck = false,
                .disabled = options.disabled,
                .described_by = options.described_by,
                .wrapper_classes = "govuk-password-input__wrapper",
                .form_group = {.classes = std::move(group_classes),
                               .attributes = std::move(group_attributes),
                               .before = options.form_group.before,
                               .after = std::move(after)},
                .attributes = options.attributes});
}

Html file_upload(const FileUploadOptions& options) {
  Surround surround = surround_of(options.id, options.name, options.hint,
                                  error_for(options.error, options.problems, options.name), options.described_by);
  Writer w;
  open_group(w, options.form_group, !surround.error.empty());
  w.html(label({.label = options.label, .for_id = surround.id}));
  write_hint_and_error(w, surround);
  w.html(options.form_group.before);
  if (options.drop_zone) {
    w.open("div").cls("govuk-file-upload-wrapper", options.wrapper_classes).attr("data-module", "govuk-file-upload");
    w.attrs(with_component_words(options.wrapper_attributes, {{"choose-files-button", noted("Choose file")},
                                                           {"drop-instruction", noted("or drop file")},
                                                           {"no-file-chosen", noted("No file chosen")},
                                                           {"multiple-files-chosen.one", noted("%{count} file chosen")},
                                                           {"multiple-files-chosen.other", noted("%{count} files chosen")},
                                                           {"entered-drop-zone", noted("Entered drop zone")},
                                                           {"left-drop-zone", noted("Left drop zone")}}));
    w.end();
  }
  w.open("input").cls("govuk-file-upload", options.classes, surround.error.empty() ? "" : "govuk-file-upload--error");
  w.attr("id", surround.id).attr("name", options.name).attr("type", "file").flag("disabled", options.disabled);
  w.flag("multiple", options.multiple).opt("aria-describedby", surround.described_by).attrs(options.attributes).end();
  if (options.drop_zone) w.close("div");
  w.html(options.form_group.after).close("div");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
