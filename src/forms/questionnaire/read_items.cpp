// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "forms/questionnaire/reading.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

constexpr int deepest = 20;
constexpr std::size_t most_items = 2000;

constexpr std::array<std::pair<std::string_view, Type>, 14> types{{{"group", Type::group}, {"display", Type::display}, {"string", Type::string},
    {"text", Type::text}, {"boolean", Type::boolean}, {"date", Type::date}, {"dateTime", Type::date_time}, {"time", Type::time},
    {"integer", Type::integer}, {"decimal", Type::decimal}, {"quantity", Type::quantity}, {"url", Type::url}, {"choice", Type::choice},
    {"open-choice", Type::open_choice}}};

std::string_view item_control(const Node& node) {
  for (const Node& extension : node.list_at("extension")) {
    if (!extension.text_at("url").ends_with("questionnaire-itemControl")) continue;
    const Node* concept_node = extension.find("valueCodeableConcept");
    if (!concept_node) continue;
    for (const Node& coding : concept_node->list_at("coding"))
      if (!coding.text_at("code").empty()) return coding.text_at("code");
  }
  return {};
}

/// Words that belong to what they stand under: marked as help, or standing under a question without a condition of their own.
bool is_hint(const Node& node, const Reading& reading, int parent) {
  if (parent < 0 || node.text_at("type") != "display" || !node.list_at("enableWhen").empty() || !node.list_at("item").empty()) return false;
  constexpr std::array<std::string_view, 8> helping{"help", "prompt", "instructions", "security", "legal", "unit", "lower", "upper"};
  return reading.form.at(parent).type != Type::group || std::ranges::find(helping, item_control(node)) != helping.end();
}

bool is_of_shape(Reading& reading, const Node& node, std::string_view link_id) {
  bool good = true;
  const auto expect = [&](std::string_view name, Node::Kind kind) {
    const Node* member = node.find(name);
    if (!member || member->kind == kind) return;
    good = false;
    reading.findings.refuse(link_id, "wrong-shape", t("“{0}” is not what FHIR says it is.", name));
  };
  for (const char* name : {"item", "answerOption", "enableWhen", "initial", "extension", "code"}) expect(name, Node::Kind::list);
  for (const char* name : {"required", "repeats", "readOnly"}) expect(name, Node::Kind::boolean);
  for (const char* name : {"text", "prefix", "enableBehavior", "answerValueSet"}) expect(name, Node::Kind::text);
  expect("maxLength", Node::Kind::number);
  return good;
}

bool has_own_link_id(Reading& reading, const Node& node, std::string_view link_id) {
  if (link_id.empty()) {
    reading.findings.refuse({}, "no-link-id", t("The item “{0}” has no linkId.", clean_text(node.text_at("text"))));
    return false;
  }
  if (!reading.form.find(link_id)) return true;
  reading.findings.refuse(link_id, "duplicate-link-id", t("Two items have the linkId {0}. Each needs its own.", link_id));
  return false;
}

std::optional<Type> type_of(Reading& reading, const Node& node, std::string_view link_id) {
  const auto type = node.text_at("type");
  if (type.empty()) {
    reading.findings.refuse(link_id, "no-type", t("The item does not say what type it is."));
    return std::nullopt;
  }
  const auto found = std::ranges::find(types, type, &std::pair<std::string_view, Type>::first);
  if (found != types.end()) return found->second;
  if (type == "reference" || type == "attachment")
    reading.findings.refuse(link_id, "unsupported-type", t("Items of type {0} are not asked: answers are words, numbers, dates and choices.", type));
  else reading.findings.refuse(link_id, "unsupported-type", t("There is no item type {0} in FHIR R4.", type));
  return std::nullopt;
}

std::string first_of_codes(const Node& node, std::string_view what) {
  const auto& codes = node.list_at("code");
  return codes.empty() ? std::string{} : clean_text(codes.front().text_at(what));
}

void check_text(Reading& reading, const Node& node, Item& item) {
  if (item.text.empty() && item.is_question()) item.text = first_of_codes(node, "display");
  if (item.text.empty() && item.is_question()) reading.findings.refuse(item.link_id, "no-text", t("The question has no words."));
  if (item.type == Type::display && item.required) reading.findings.refuse(item.link_id, "required-display", t("Text that asks nothing cannot be required."));
  if (!item.is_question() && (node.has("answerOption") || node.has("answerValueSet") || node.has("initial")))
    reading.findings.refuse(item.link_id, "answers-without-question", t("Only a question can have answers; this item is not one."));
}

void read_hints(Reading& reading, const Node& node, Item& item) {
  for (const Node& child : node.list_at("item")) {
    if (!is_hint(child, reading, item.position)) continue;
    const std::string text = clean_text(child.text_at("text"));
    if (!item.hint.empty() && !text.empty()) item.hint += ' ';
    item.hint += text;
  }
}

/// The rest of an item whose linkId and type are known.
void fill_item(Reading& reading, const Node& node, Item& item) {
  item.prefix = clean_text(node.text_at("prefix"));
  item.text = clean_text(node.text_at("text"));
  item.required = node.true_at("required");
  item.repeats = node.true_at("repeats") && item.type != Type::display;
  item.read_only = node.true_at("readOnly");
  item.hidden = item.parent >= 0 && reading.form.at(item.parent).hidden;
  item.code = first_of_codes(node, "code");
  if (const Node* length = node.find("maxLength"))
    item.max_length = static_cast<int>(std::clamp<std::int64_t>(parse_number(length->text).value_or(-1), -1, 1 << 20));
  read_item_extensions(reading, node, item);
  for (const char* name : {"_text", "_prefix"}) read_text_extensions(reading, node, name, item);
  if (item.type == Type::string && item_control(node) == "text-box") item.type = Type::text;
  check_text(reading, node, item);
  if (item.is_question()) read_options(reading, node, item);
  check_limits(reading, item);
}

/// Adds the item; nothing when it is refused so that what stands under it is not worth reading.
std::optional<int> add_item(Reading& reading, const Node& node, int parent, int depth) {
  const std::string link_id = clean_text(node.text_at("linkId"));
  if (!has_own_link_id(reading, node, link_id) || !is_of_shape(reading, node, link_id)) return std::nullopt;
  if (node.has("modifierExtension")) {
    reading.findings.refuse(link_id, "modifier", t("The item carries a modifierExtension, which may change what it means and is not known."));
    return std::nullopt;
  }
  const auto type = type_of(reading, node, link_id);
  if (!type) return std::nullopt;
  const int position = static_cast<int>(reading.form.items.size());
  reading.is_computed.push_back(false);
  reading.nodes.push_back(&node);
  Item& item = reading.form.items.emplace_back();
  item.position = position;
  item.parent = parent;
  item.depth = depth - 1;
  item.link_id = link_id;
  item.type = *type;
  fill_item(reading, node, item);
  read_hints(reading, node, item);
  (parent < 0 ? reading.form.roots : reading.form.items[static_cast<std::size_t>(parent)].children).push_back(position);
  return position;
}

/// Conditions on what was refused are not refused for that too.
void leave_out(Reading& reading, const Node& node, int depth) {
  reading.left_out.insert(clean_text(node.text_at("linkId")));
  if (depth > deepest) return;
  for (const Node& child : node.list_at("item")) leave_out(reading, child, depth + 1);
}

}  // namespace

void read_items(Reading& reading, const Node& parent_node, int parent, int depth) {
  for (const Node& node : parent_node.list_at("item")) {
    if (is_hint(node, reading, parent)) continue;
    if (depth > deepest) return reading.findings.refuse(clean_text(node.text_at("linkId")), "too-deep", t("Items stand more than {0} levels deep.", deepest));
    if (reading.form.items.size() >= most_items) return reading.findings.refuse({}, "too-many-items", t("The form has more than {0} items.", most_items));
    const auto position = add_item(reading, node, parent, depth);
    if (!position) {
      leave_out(reading, node, depth);
      continue;
    }
    read_items(reading, node, *position, depth + 1);
    read_initial(reading, node, reading.form.items[static_cast<std::size_t>(*position)]);
  }
}

}  // namespace stepwise::forms
