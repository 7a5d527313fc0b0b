// SPDX-License-Identifier: Apache-2.0
#include "print/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "base/text.hpp"
#include "language/language.hpp"
#include "print/paper.hpp"

namespace stepwise::print {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_number(char c) { return c >= '0' && c <= '9'; }

/// Parts of a page that only a screen can use.
bool is_control(const Piece& tag) {
  static constexpr std::array<std::string_view, 5> names{"button", "script", "template", "dialog", "noscript"};
  return std::ranges::count(names, tag.name) > 0 || (tag.name == "form" && tag.has(" method=\"get\""));
}

/// Whether the full stop, question or exclamation mark at the end of `before` ends a sentence that `after` does not go on
/// with. Initials and short titles (A. Smith, Dr. Jones) do not.
bool ends_sentence(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty() || !(after[0] >= 'A' && after[0] <= 'Z')) return false;
  const char mark = before.back();
  if (mark == '?' || mark == '!') return true;
  if (mark != '.') return false;
  before.remove_suffix(1);
  const auto start = std::find_if_not(before.rbegin(), before.rend(), [](char c) { return is_letter(c) || is_number(c); });
  const std::string_view word = before.substr(static_cast<std::size_t>(before.rend() - start));
  return word.size() > 2 && word != kept("Mrs");
}

std::string with_line_ends(std::string_view text) {
  std::string out;
  std::size_t kept = 0;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (!ends_sentence(text.substr(0, at), text.substr(at + 1))) continue;
    out.append(text.substr(kept, at - kept)).append("<br>");
    kept = at + 1;
  }
  return out.append(text.substr(kept));
}

/// A part that folds, and where it begins in what is written.
struct Fold {
  std::size_t begins = 0;
  bool lost_controls = false;
};

/// A part that held only controls has nothing to say but its own heading.
void leave_out_if_empty(std::string& out, std::vector<Fold>& folds) {
  const Fold fold = folds.back();
  folds.pop_back();
  if (!fold.lost_controls) return;
  bool inside = false, says_something = false;
  Pieces pieces{std::string_view{out}.substr(fold.begins)};
  for (Piece piece; pieces.next(piece);) {
    if (piece.name == "summary" && piece.closes) inside = true;
    else if (inside) says_something = says_something || (piece.is_text() ? !trim(piece.whole).empty() : piece.name == "svg" || piece.name == "input" || piece.name == "img");
  }
  if (!says_something) out.resize(fold.begins);
}

}  // namespace

bool Pieces::next(Piece& piece) {
  if (rest_.empty()) return false;
  piece = {};
  const bool tag = rest_[0] == '<';
  const std::size_t end = tag ? rest_.find('>') : rest_.find('<');
  piece.whole = rest_.substr(0, end == std::string_view::npos ? end : end + (tag ? 1 : 0));
  rest_.remove_prefix(piece.whole.size());
  if (!tag) return true;
  std::size_t from = 1;
  if (piece.whole.size() > 1 && piece.whole[1] == '/') piece.closes = true, from = 2;
  const std::size_t to = piece.whole.find_first_of(" />\n\t", from);
  piece.name = piece.whole.substr(from, to == std::string_view::npos ? to : to - from);
  return true;
}

std::string on_paper(std::string_view markup) {
  std::string out, left_out;
  out.reserve(markup.size());
  std::vector<Fold> folds;
  int depth = 0;
  Pieces pieces{markup};
  for (Piece piece; pieces.next(piece);) {
    if (depth > 0) {
      if (piece.name == left_out) depth += piece.closes ? -1 : 1;
      continue;
    }
    if (!piece.is_text() && !piece.closes && is_control(piece)) {
      left_out = piece.name, depth = 1;
      if (!folds.empty()) folds.back().lost_controls = true;
    } else if (piece.name == "form" || (piece.name == "input" && piece.has(" type=\"hidden\""))) continue;
    else if (piece.name == "details" && !piece.closes) {
      folds.push_back({out.size()});
      out.append(piece.has(" open") ? "<details" : "<details open").append(piece.whole.substr(8));
    } else {
      out.append(piece.whole);
      if (piece.name == "details" && !folds.empty()) leave_out_if_empty(out, folds);
    }
  }
  return out;
}

std::string one_idea_a_line(std::string_view markup) {
  std::string out;
  out.reserve(markup.size() + markup.size() / 16);
  int as_it_is = 0;
  Pieces pieces{markup};
  for (Piece piece; pieces.next(piece);) {
    if (piece.name == "svg" || piece.name == "textarea" || piece.name == "pre" || piece.name == "option") as_it_is += piece.closes ? -1 : 1;
    if (piece.is_text() && as_it_is == 0) out.append(with_line_ends(piece.whole));
    else out.append(piece.whole);
  }
  return out;
}

}  // namespace stepwise::print
