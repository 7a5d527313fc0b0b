// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/json_node.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

constexpr std::size_t deepest = 200, most_nodes = 400'000;

/// Builds the tree as the parser goes; stops it by answering false.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Node root;
  std::size_t stopped_at = 0;

  bool null() override { return add(Node{}); }
  bool boolean(bool value) override {
    Node node;
    node.kind = Node::Kind::boolean;
    node.truth = value;
    return add(std::move(node));
  }
  bool number_integer(std::int64_t value) override { return leaf(Node::Kind::number, std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) override { return leaf(Node::Kind::number, std::to_string(value)); }
  bool number_float(double, const std::string& written) override { return leaf(Node::Kind::number, written); }
  bool string(std::string& value) override { return leaf(Node::Kind::text, std::move(value)); }
  bool binary(nlohmann::json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Node::Kind::object); }
  bool start_array(std::size_t) override { return open(Node::Kind::list); }
  bool key(std::string& name) override {
    name_ = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    stopped_at = position;
    return false;
  }

 private:
  std::vector<Node*> open_;
  std::string name_;
  std::size_t nodes_ = 0;

  bool leaf(Node::Kind kind, std::string text) {
    Node node;
    node.kind = kind;
    node.text = std::move(text);
    return add(std::move(node));
  }
  Node* place(Node node) {
    if (open_.empty()) return &(root = std::move(node));
    Node& parent = *open_.back();
    if (parent.kind == Node::Kind::list) return &parent.items.emplace_back(std::move(node));
    return &parent.members.emplace_back(Node::Member{std::move(name_), std::move(node)}).value;
  }
  bool add(Node node) {
    if (++nodes_ > most_nodes) return false;
    place(std::move(node));
    return true;
  }
  bool open(Node::Kind kind) {
    if (++nodes_ > most_nodes || open_.size() >= deepest) return false;
    Node node;
    node.kind = kind;
    open_.push_back(place(std::move(node)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }
};

}  // namespace

const Node* Node::find(std::string_view name) const {
  const auto found = std::ranges::find(members, name, &Member::name);
  return found == members.end() ? nullptr : &found->value;
}

std::string_view Node::text_at(std::string_view name) const {
  const Node* node = find(name);
  return node && node->kind == Kind::text ? std::string_view{node->text} : std::string_view{};
}

bool Node::true_at(std::string_view name) const {
  const Node* node = find(name);
  return node && node->kind == Kind::boolean && node->truth;
}

const std::vector<Node>& Node::list_at(std::string_view name) const {
  static const std::vector<Node> none;
  const Node* node = find(name);
  return node && node->kind == Kind::list ? node->items : none;
}

Result<Node> parse_json(std::string_view json) {
  Builder builder;
  if (nlohmann::json::sax_parse(json.begin(), json.end(), &builder)) return std::move(builder.root);
  if (builder.stopped_at == 0) return fail(FaultKind::invalid, t("This file nests too deep or holds too many parts to be a form."));
  const auto before = json.substr(0, std::min(builder.stopped_at, json.size()));
  return fail(FaultKind::invalid, t("This is not JSON: it goes wrong on line {0}.", std::ranges::count(before, '\n') + 1));
}

void append_json_text(std::string& out, std::string_view text) {
  std::string clean;
  if (!is_clean_utf8(text)) text = clean = clean_utf8(text);
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (c == '\n') out += "\\n";
    else if (c == '\r') out += "\\r";
    else if (c == '\t') out += "\\t";
    else if (static_cast<unsigned char>(c) < 0x20) fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    else out += c;
  }
  out += '"';
}

}  // namespace stepwise::forms
