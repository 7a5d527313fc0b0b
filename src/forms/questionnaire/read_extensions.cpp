// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "forms/questionnaire/reading.hpp"
#include "forms/questionnaire/value.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

/// The name of an extension of HL7's own; empty for anybody else's.
std::string_view short_name(std::string_view url) {
  for (const std::string_view base : {"http://hl7.org/fhir/uv/sdc/StructureDefinition/", "http://hl7.org/fhir/StructureDefinition/"})
    if (url.starts_with(base)) url.remove_prefix(base.size());
  if (url.starts_with("http")) return {};
  for (const std::string_view prefix : {"sdc-questionnaire-", "questionnaire-"})
    if (url.starts_with(prefix)) url.remove_prefix(prefix.size());
  return url;
}

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 15> quiet{"choiceOrientation", "designNote", "displayCategory", "usageMode", "itemControl", "sliderStepValue",
    "terminology-server", "preferredTerminologyServer", "answerRepeats", "mimeType", "maxSize", "optionPrefix", "supportLink", "shortText", "entryFormat"};
constexpr std::array<std::string_view, 14> expressions{"calculatedExpression", "initialExpression", "candidateExpression", "answerExpression", "variable",
    "cqf-expression", "launchContext", "constraint", "targetConstraint", "answerOptionsToggleExpression", "contextExpression",
    "itemPopulationContext", "itemExtractionContext", "sourceQueries"};
constexpr std::array<std::string_view, 3> scores{"itemWeight", "ordinalValue", "scoring"};

void note_rest(Reading& reading, std::string_view link_id, std::string_view url) {
  const std::string_view name = short_name(url);
  if (is_among(quiet, name)) return;
  if (is_among(scores, name)) {
    reading.findings.note_once("scores", link_id, "scores-not-added", t("Answers carry scores. They are not added up."));
  } else if (is_among(expressions, name)) {
    reading.findings.note_once("run:" + std::string{link_id} + std::string{name}, link_id, "not-run", t("The expression “{0}” is not run: people type the answer.", name));
  } else if (name.starts_with("rendering-")) {
    reading.findings.note_once("rendering", link_id, "plain-text", t("Styled words are shown plain."));
  } else if (name == "regex") {
    reading.findings.note(link_id, "not-run", t("The pattern that answers should have is not checked."));
  } else {
    reading.findings.note_once(std::string{url}, link_id, "extension-not-used", t("The extension {0} is not used.", url));
  }
}

std::optional<int> whole_in(const Node& extension) {
  const auto read = read_value(extension);
  const auto* whole = read.value ? std::get_if<std::int64_t>(&*read.value) : nullptr;
  return whole ? std::optional{static_cast<int>(std::clamp<std::int64_t>(*whole, -1, 1'000'000))} : std::nullopt;
}

void read_control(const Node& extension, Item& item) {
  const Node* concept_node = extension.find("valueCodeableConcept");
  if (!concept_node) return;
  for (const Node& coding : concept_node->list_at("coding")) {
    const auto code = coding.text_at("code");
    if (code == "radio-button") item.control = Control::radios;
    else if (code == "check-box") item.control = Control::checkboxes;
    else if (code == "drop-down") item.control = Control::drop_down;
    else if (code == "autocomplete" || code == "lookup") item.control = Control::type_ahead;
  }
}

void read_keyboard(const Node& extension, Item& item) {
  const Node* coding = extension.find("valueCoding");
  const std::string_view code = coding ? coding->text_at("code") : std::string_view{};
  item.keyboard = code == "email" ? Keyboard::email : code == "phone" ? Keyboard::phone : Keyboard::words;
}

void read_unit(const Node& extension, Item& item) {
  const auto read = read_value(extension);
  const auto* coding = read.value ? std::get_if<Coding>(&*read.value) : nullptr;
  if (coding && std::ranges::find(item.units, coding->display) == item.units.end()) item.units.push_back(coding->display);
}

/// Whether the extension is one that an item is made of.
bool read_into(const Node& extension, std::string_view name, Item& item) {
  if (name == "hidden") item.hidden = item.hidden || extension.true_at("valueBoolean");
  else if (name == "itemControl") read_control(extension, item);
  else if (name == "keyboard") read_keyboard(extension, item);
  else if (name == "unit" || name == "unitOption") read_unit(extension, item);
  else if (name == "minOccurs") item.min_occurs = whole_in(extension);
  else if (name == "maxOccurs") item.max_occurs = whole_in(extension);
  else if (name == "maxDecimalPlaces") item.max_decimals = whole_in(extension);
  else if (name == "minValue" || name == "minQuantity") item.min_value = read_value(extension).value;
  else if (name == "maxValue" || name == "maxQuantity") item.max_value = read_value(extension).value;
  else if (name == "openLabel") item.open_label = clean_text(extension.text_at("valueString"));
  else if (name == "entryFormat") item.hint = clean_text(extension.text_at("valueString"));
  else return false;
  return true;
}

/// An expression in place of a value, as in a limit that depends on answers.
bool holds_expression(const Node& extension) {
  return std::ranges::any_of(extension.members, [](const Node::Member& member) { return member.name.starts_with("_value"); });
}

}  // namespace

void read_form_extensions(Reading& reading, const Node& root) {
  if (root.has("modifierExtension"))
    reading.findings.refuse({}, "modifier", t("The form carries a modifierExtension, which may change what it means and is not known."));
  for (const Node& extension : root.list_at("extension")) note_rest(reading, {}, extension.text_at("url"));
}

void read_item_extensions(Reading& reading, const Node& node, Item& item) {
  for (const Node& extension : node.list_at("extension")) {
    const auto url = extension.text_at("url"), name = short_name(url);
    if (name == "enableWhenExpression") {
      reading.findings.refuse(item.link_id, "enable-when-expression", t("Whether this is asked is decided by an expression, which is not run. Use enableWhen."));
      continue;
    }
    if (name == "calculatedExpression" || name == "initialExpression") reading.is_computed[static_cast<std::size_t>(item.position)] = true;
    if (holds_expression(extension)) reading.findings.note(item.link_id, "not-run", t("The expression “{0}” is not run: people type the answer.", name));
    else if (!read_into(extension, name, item)) note_rest(reading, item.link_id, url);
  }
  if (reading.is_computed[static_cast<std::size_t>(item.position)]) item.read_only = false;
}

void read_text_extensions(Reading& reading, const Node& node, std::string_view name, const Item& item) {
  const Node* text = node.find(name);
  if (!text) return;
  for (const Node& extension : text->list_at("extension")) note_rest(reading, item.link_id, extension.text_at("url"));
}

void read_option_extensions(Reading& reading, const Node& node, const Item& item, Option& option) {
  for (const Node& extension : node.list_at("extension")) {
    const auto url = extension.text_at("url"), name = short_name(url);
    if (name == "optionExclusive") option.exclusive = extension.true_at("valueBoolean");
    else if (name == "optionPrefix") option.prefix = clean_text(extension.text_at("valueString"));
    else note_rest(reading, item.link_id, url);
  }
}

}  // namespace stepwise::forms
