// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <soci/soci.h>

#include <deque>
#include <functional>

#include "store/dialect.hpp"
#include "store/store.hpp"
#include "store/timing.hpp"

namespace stepwise::store {

/// A statement prepared on one session, its arguments and results bound once to slots of their declared kinds.
/// Only connection.cpp and prepared.cpp see this: it is where SOCI is.
class Prepared {
 public:
  Prepared(soci::session& session, const Statement& statement, Engine engine, Stopwatch& watch);
  void rows(Params params, const std::function<bool(Row&&)>& use);
  std::int64_t run(Params params);
  std::int64_t run(std::span<const Value> values);
  const Statement& statement() const { return statement_; }

 private:
  struct Slot {
    explicit Slot(Kind of) : kind{of} {}
    Kind kind;
    long long integer = 0;
    double real = 0;
    std::string text;
    soci::indicator state = soci::i_null;
  };
  void bind(Params params);
  void fill(Slot& slot, std::string_view name, const Value& value) const;
  std::int64_t execute();
  Row row() const;
  void rest();

  const Statement& statement_;
  Engine engine_;
  Stopwatch& watch_;
  std::deque<Slot> takes_, gives_;
  soci::statement soci_;
};

}  // namespace stepwise::store
