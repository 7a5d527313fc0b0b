// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise::forms {

/// JSON as read, numbers as they were written.
struct Node {
  enum class Kind { null, boolean, number, text, list, object };
  struct Member;
  Kind kind = Kind::null;
  bool truth = false;
  std::string text;            ///< of a text; a number as written
  std::vector<Node> items;     ///< of a list
  std::vector<Member> members; ///< of an object, in order

  bool is_object() const { return kind == Kind::object; }
  /// A member of an object; null when there is none.
  const Node* find(std::string_view name) const;
  /// A member that is text; empty when there is none.
  std::string_view text_at(std::string_view name) const;
  bool true_at(std::string_view name) const;
  /// The items of a member that is a list; none otherwise.
  const std::vector<Node>& list_at(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != nullptr; }
};
struct Node::Member {
  std::string name;
  Node value;
};

/// Reads JSON of at most 200 levels and 400,000 parts; a Fault says where it stops being JSON.
Result<Node> parse_json(std::string_view json);
/// Adds text as a JSON string; bytes that are not UTF-8 are replaced.
void append_json_text(std::string& out, std::string_view text);

}  // namespace stepwise::forms
