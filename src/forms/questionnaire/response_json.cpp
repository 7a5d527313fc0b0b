// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "forms/questionnaire/answers.hpp"
#include "forms/questionnaire/fhir_names.hpp"
#include "forms/questionnaire/value.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

constexpr int deepest = 60;

void append_items(std::string& out, const std::vector<Answered>& items);

void append_pair(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  append_json_text(out, name);
  out += ':';
  append_json_text(out, text);
  out += ',';
}

/// Objects end with a comma until they are closed.
void close(std::string& out, char bracket) {
  if (out.back() == ',') out.pop_back();
  out += bracket;
}

void append_answers(std::string& out, const Answered& item) {
  const std::size_t count = std::max(item.values.size(), item.under.size());
  if (count == 0) return;
  out += "\"answer\":[";
  for (std::size_t i = 0; i < count; ++i) {
    out += '{';
    if (i < item.values.size()) {
      append_value(out, item.values[i], item.is_address);
      out += ',';
    }
    if (i < item.under.size()) append_items(out, item.under[i]);
    close(out, '}');
    out += ',';
  }
  close(out, ']');
  out += ',';
}

void append_items(std::string& out, const std::vector<Answered>& items) {
  if (items.empty()) return;
  out += "\"item\":[";
  for (const Answered& item : items) {
    out += '{';
    append_pair(out, "linkId", item.link_id);
    append_pair(out, "text", item.text);
    append_answers(out, item);
    append_items(out, item.items);
    close(out, '}');
    out += ',';
  }
  close(out, ']');
  out += ',';
}

void append_reference(std::string& out, std::string_view name, std::string_view reference) {
  if (reference.empty()) return;
  append_json_text(out, name);
  out += ":{";
  append_pair(out, "reference", reference);
  close(out, '}');
  out += ',';
}

Result<std::vector<Answered>> read_items(const Node& parent, int depth);

/// The answers of one item, and what stands under each.
Result<void> read_answers(const Node& node, Answered& out, int depth) {
  std::vector<std::vector<Answered>> without_value;
  bool has_under = false;
  for (const Node& answer : node.list_at("answer")) {
    const ReadValue read = read_value(answer);
    if (!read.kind.empty() && !read.value)
      return fail(FaultKind::invalid, t("The answer to item {0} is of a kind that is not read: value{1}.", out.link_id, read.kind));
    auto below = read_items(answer, depth);
    if (!below) return tl::unexpected{below.error()};
    has_under = has_under || !below->empty();
    if (!read.value) {
      if (!below->empty()) without_value.push_back(std::move(*below));
      continue;
    }
    out.is_address = out.is_address || read.kind == fhir::uri || read.kind == fhir::url;
    out.values.push_back(*read.value);
    out.under.push_back(std::move(*below));
  }
  if (!has_under) out.under.clear();
  std::ranges::move(without_value, std::back_inserter(out.under));
  return {};
}

Result<Answered> read_item(const Node& node, int depth) {
  Answered out{std::string{node.text_at("linkId")}, std::string{node.text_at("text")}, {}, {}, {}, false};
  if (out.link_id.empty()) return fail(FaultKind::invalid, t("An item of this response has no linkId."));
  if (auto answers = read_answers(node, out, depth); !answers) return tl::unexpected{answers.error()};
  auto items = read_items(node, depth);
  if (!items) return tl::unexpected{items.error()};
  out.items = std::move(*items);
  return out;
}

Result<std::vector<Answered>> read_items(const Node& parent, int depth) {
  std::vector<Answered> out;
  const auto& nodes = parent.list_at("item");
  if (!nodes.empty() && depth >= deepest) return fail(FaultKind::invalid, t("This response nests too deep."));
  for (const Node& node : nodes) {
    auto item = read_item(node, depth + 1);
    if (!item) return tl::unexpected{item.error()};
    out.push_back(std::move(*item));
  }
  return out;
}

std::string reference_at(const Node& root, std::string_view name) {
  const Node* node = root.find(name);
  return node ? std::string{node->text_at("reference")} : std::string{};
}

}  // namespace

std::string to_json(const Response& response) {
  std::string out = "{\"resourceType\":\"QuestionnaireResponse\",";
  append_pair(out, "questionnaire", response.questionnaire);
  append_pair(out, "status", response.status);
  append_reference(out, "subject", response.subject);
  append_pair(out, "authored", response.authored);
  append_reference(out, "author", response.author);
  append_items(out, response.items);
  close(out, '}');
  return out;
}

Result<Response> read_response(std::string_view json) {
  auto root = parse_json(json);
  if (!root) return tl::unexpected{root.error()};
  if (root->text_at("resourceType") != "QuestionnaireResponse") return fail(FaultKind::invalid, t("This is not a FHIR QuestionnaireResponse."));
  auto items = read_items(*root, 0);
  if (!items) return tl::unexpected{items.error()};
  Response out;
  out.questionnaire = root->text_at("questionnaire");
  out.status = root->text_at("status");
  out.authored = root->text_at("authored");
  out.subject = reference_at(*root, "subject");
  out.author = reference_at(*root, "author");
  out.items = std::move(*items);
  return out;
}

}  // namespace stepwise::forms
