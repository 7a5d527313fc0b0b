// SPDX-License-Identifier: Apache-2.0
#include <cctype>

#include "code_words.hpp"

namespace stepwise::words {
namespace {

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Lexer {
 public:
  explicit Lexer(std::string_view code) : code_{code} {}

  std::vector<Token> all() {
    while (at_ < code_.size()) step();
    return std::move(tokens_);
  }

 private:
  char now() const { return at_ < code_.size() ? code_[at_] : '\0'; }
  bool begins(std::string_view text) const { return code_.substr(at_).starts_with(text); }
  void go_to(std::size_t end) {
    for (end = std::min(end, code_.size()); at_ < end; ++at_) line_ += code_[at_] == '\n' ? 1 : 0;
  }
  void skip_past(std::string_view text) {
    const auto end = code_.find(text, at_);
    go_to(end == std::string_view::npos ? code_.size() : end + text.size());
  }

  void step() {
    if (begins("//")) return skip_past("\n");
    if (begins("/*")) return skip_past("*/");
    if (now() == '#') return preprocessor();
    if (begins("R\"")) return raw_string();
    if (now() == '"') return string();
    if (now() == '\'') return character();
    if (std::isspace(static_cast<unsigned char>(now())) != 0) return go_to(at_ + 1);
    if (std::isdigit(static_cast<unsigned char>(now())) != 0) return number();
    if (is_name(now())) return name();
    tokens_.push_back({Token::Kind::sign, std::string(1, now()), line_});
    go_to(at_ + 1);
  }

  void preprocessor() {
    while (at_ < code_.size() && now() != '\n') go_to(at_ + (begins("\\\n") ? 2 : 1));
  }
  void number() {
    while (is_name(now()) || now() == '.' || (now() == '\'' && is_name(at_ + 1 < code_.size() ? code_[at_ + 1] : ' '))) go_to(at_ + 1);
  }
  void name() {
    std::size_t end = at_;
    while (end < code_.size() && is_name(code_[end])) ++end;
    tokens_.push_back({Token::Kind::name, std::string{code_.substr(at_, end - at_)}, line_});
    go_to(end);
  }
  void character() {
    std::size_t end = at_ + 1;
    while (end < code_.size() && code_[end] != '\'') end += code_[end] == '\\' ? 2 : 1;
    go_to(end + 1);
  }
  void add_text(std::string text) {
    if (!tokens_.empty() && tokens_.back().kind == Token::Kind::text) tokens_.back().text += text;
    else tokens_.push_back({Token::Kind::text, std::move(text), line_});
  }
  void string() {
    std::string text;
    std::size_t end = at_ + 1;
    while (end < code_.size() && code_[end] != '"') {
      if (code_[end] != '\\') {
        text += code_[end++];
        continue;
      }
      const char next = end + 1 < code_.size() ? code_[end + 1] : ' ';
      text += next == 'n' ? '\n' : next == 't' ? '\t' : next;
      end += 2;
    }
    add_text(std::move(text));
    go_to(end + 1);
  }
  void raw_string() {
    const auto open = code_.find('(', at_);
    const std::string close = ")" + std::string{code_.substr(at_ + 2, open - at_ - 2)} + "\"";
    const auto end = code_.find(close, open);
    add_text(std::string{code_.substr(open + 1, end - open - 1)});
    go_to(end == std::string_view::npos ? code_.size() : end + close.size());
  }

  std::string_view code_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view code) { return Lexer{code}.all(); }

}  // namespace stepwise::words
