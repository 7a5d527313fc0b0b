// SPDX-License-Identifier: Apache-2.0
#include "store/prepared.hpp"

#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "base/text.hpp"

namespace stepwise::store {
namespace {

using Steady = std::chrono::steady_clock;

int nibble(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

/// PostgreSQL writes bytes as \x and hexadecimal digits.
std::string bytes_from_postgres(const std::string& text) {
  std::string out;
  for (std::size_t i = 2; i + 1 < text.size(); i += 2) out += static_cast<char>(nibble(text[i]) * 16 + nibble(text[i + 1]));
  return out;
}

}  // namespace

Prepared::Prepared(soci::session& session, const Statement& statement, Engine engine, Stopwatch& watch)
    : statement_{statement}, engine_{engine}, watch_{watch}, soci_{session} {
  for (const Column& take : statement.takes) {
    Slot& slot = takes_.emplace_back(take.kind);
    const std::string name{take.name};
    if (take.kind == Kind::integer) soci_.exchange(soci::use(slot.integer, slot.state, name));
    else if (take.kind == Kind::real) soci_.exchange(soci::use(slot.real, slot.state, name));
    else soci_.exchange(soci::use(slot.text, slot.state, name));
  }
  for (const Column& give : statement.gives) {
    Slot& slot = gives_.emplace_back(give.kind);
    if (give.kind == Kind::integer) soci_.exchange(soci::into(slot.integer, slot.state));
    else if (give.kind == Kind::real) soci_.exchange(soci::into(slot.real, slot.state));
    else soci_.exchange(soci::into(slot.text, slot.state));
  }
  soci_.alloc();
  soci_.prepare(statement_text(statement, engine));
  soci_.define_and_bind();
}

void Prepared::fill(Slot& slot, std::string_view name, const Value& value) const {
  slot.state = soci::i_ok;
  if (std::holds_alternative<std::monostate>(value)) {
    slot.state = soci::i_null;
  } else if (const auto* integer = std::get_if<std::int64_t>(&value); integer && slot.kind == Kind::integer) {
    slot.integer = *integer;
  } else if (integer && slot.kind == Kind::real) {
    slot.real = static_cast<double>(*integer);
  } else if (const auto* real = std::get_if<double>(&value); real && slot.kind == Kind::real) {
    slot.real = *real;
  } else if (const auto* text = std::get_if<std::string>(&value); text && slot.kind == Kind::text) {
    if (text->find('\0') != text->npos) throw std::invalid_argument{fmt::format("'{}' of '{}' holds a zero byte", name, statement_.name)};
    slot.text = *text;
  } else if (text && slot.kind == Kind::blob) {
    slot.text = engine_ == Engine::sqlite ? *text : "\\x" + hex(*text);
  } else {
    throw std::logic_error{fmt::format("argument '{}' of '{}' is of another kind than declared", name, statement_.name)};
  }
}

void Prepared::bind(Params params) {
  if (params.size() != takes_.size())
    throw std::logic_error{fmt::format("'{}' takes {} arguments, not {}", statement_.name, takes_.size(), params.size())};
  std::size_t position = 0;
  for (const Param& param : params) {
    std::size_t at = position++;
    if (statement_.takes[at].name != param.name)
      for (at = 0; at < takes_.size() && statement_.takes[at].name != param.name; ++at) {
      }
    if (at == takes_.size()) throw std::logic_error{fmt::format("'{}' takes no argument '{}'", statement_.name, param.name)};
    fill(takes_[at], param.name, param.value);
  }
}

Row Prepared::row() const {
  std::vector<Value> values;
  values.reserve(gives_.size());
  for (const Slot& slot : gives_) {
    if (slot.state == soci::i_null) values.emplace_back();
    else if (slot.kind == Kind::integer) values.emplace_back(static_cast<std::int64_t>(slot.integer));
    else if (slot.kind == Kind::real) values.emplace_back(slot.real);
    else if (slot.kind == Kind::blob && engine_ == Engine::postgres) values.emplace_back(bytes_from_postgres(slot.text));
    else values.emplace_back(slot.text);
  }
  return Row{statement_.gives, std::move(values)};
}

/// Lets go of the rows not read: an unfinished SQLite statement would hold its snapshot.
void Prepared::rest() {
  if (engine_ == Engine::sqlite) sqlite_api::sqlite3_reset(static_cast<soci::sqlite3_statement_backend*>(soci_.get_backend())->stmt_);
}

void Prepared::rows(Params params, const std::function<bool(Row&&)>& use) {
  if (gives_.empty()) throw std::logic_error{fmt::format("'{}' declares nothing in '-- gives:'", statement_.name)};
  bind(params);
  const auto start = Steady::now();
  Steady::duration used{0};
  struct AtEnd {
    Prepared& prepared;
    ~AtEnd() { prepared.rest(); }
  } at_end{*this};
  for (bool more = soci_.execute(true); more; more = soci_.fetch()) {
    const auto before = Steady::now();
    const bool go_on = use(row());
    used += Steady::now() - before;
    if (!go_on) break;
  }
  watch_.add(Steady::now() - start - used);
}

std::int64_t Prepared::run(Params params) {
  bind(params);
  return execute();
}

std::int64_t Prepared::run(std::span<const Value> values) {
  for (std::size_t i = 0; i < takes_.size(); ++i) fill(takes_[i], statement_.takes[i].name, values[i]);
  return execute();
}

std::int64_t Prepared::execute() {
  const auto start = Steady::now();
  soci_.execute(true);
  const auto changed = soci_.get_affected_rows();
  if (!gives_.empty()) rest();
  watch_.add(Steady::now() - start);
  return changed;
}

}  // namespace stepwise::store
