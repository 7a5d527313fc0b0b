// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "cli/record.hpp"
#include "performance/returns/loading.hpp"
#include "performance/returns/submission_store.hpp"

namespace stepwise::cli {

/// `stepwise cld load`, `list`, `exclude`, `include` and `explain`: the kept returns.
class CldReturns {
 public:
  void declare(Syntax& syntax);
  bool chosen() const { return load_ || list_ || exclude_ || include_ || explain_; }
  Exit run(Terminal& terminal);

 private:
  Exit load(Terminal& terminal);
  /// Checks one file and keeps it; says what came of it.
  Exit load_one(Terminal& terminal, store::Store& store, const std::string& file, Date received);
  Exit list(Terminal& terminal);
  Exit change(Terminal& terminal);
  Exit explain(Terminal& terminal);
  Exit explain(Terminal& terminal, const returns::Shortlist& list, const std::string& council, Date as_of) const;
  /// Links all that count and says which periods each now serves.
  Result<void> choose_anew(Terminal& terminal, store::Store& store) const;
  unsigned threads() const;
  returns::Vault vault() const { return returns::Vault{place_.returns_folder()}; }

  RecordPlace place_;
  SystemClock clock_;
  SystemRandom random_;
  std::vector<std::string> files_;
  std::string reference_, reason_, event_, council_;
  std::optional<std::string> received_, as_of_, file_;
  std::int64_t threads_ = 2;
  bool load_ = false, list_ = false, exclude_ = false, include_ = false, explain_ = false;
};

}  // namespace stepwise::cli
