// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace stepwise::print {

/// One piece of our own markup: a tag, or the text between two. In what our writers make, `<` and `>` stand only where a
/// tag begins and ends.
struct Piece {
  std::string_view whole;
  std::string_view name;   ///< of a tag; empty for text
  bool closes = false;     ///< an end tag
  bool is_text() const { return name.empty(); }
  /// The tag holds these words: an attribute with its value, as our writers write it.
  bool has(std::string_view words) const { return whole.find(words) != std::string_view::npos; }
};

/// Takes markup apart, piece by piece.
class Pieces {
 public:
  explicit Pieces(std::string_view markup) : rest_{markup} {}
  bool next(Piece& piece);

 private:
  std::string_view rest_;
};

}  // namespace stepwise::print
