package io.tradeanalysis.frontend.uploads;

import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.web.Problem;
import io.tradeanalysis.frontend.worker.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions about prices that come with their request. */
public final class OwnQuestions {

    private final Uploads uploads;
    private final Analyses analyses;
    private final Function<Map<String, String>, Inputs> read;

    /**
     * @param uploads receives forms
     * @param analyses checks inputs
     * @param read reads the inputs from the form's fields
     */
    public OwnQuestions(Uploads uploads, Analyses analyses, Function<Map<String, String>, Inputs> read) {
        this.uploads = uploads;
        this.analyses = analyses;
        this.read = read;
    }

    /** Questions with a field for each input, as pages ask them. */
    public static OwnQuestions ofPages(Uploads uploads, Analyses analyses) {
        return new OwnQuestions(uploads, analyses, sent -> new Inputs(QueryFields.of(sent), List.of()));
    }

    /**
     * The inputs that come with a file.
     *
     * @param fields text by field name
     * @param errors what is wrong with how they are written
     */
    public record Inputs(Map<String, String> fields, List<FieldError> errors) {

        /** Copies both. */
        public Inputs {
            fields = Map.copyOf(fields);
            errors = List.copyOf(errors);
        }
    }

    /**
     * Receives a question and answers it, or says all that is wrong with it. What is answered is to be written afterwards, since the
     * file is kept until then.
     *
     * @param others what is wrong with the rest of the request
     */
    public <A extends @Nullable Object> A answer(
            HttpServletRequest request,
            Visitor visitor,
            List<FieldError> others,
            Function<Problem, A> wrong,
            Function<Question, A> right) {
        return uploads.receive(request, visitor, upload -> switch (upload) {
            case Upload.Unusable(var problem) -> wrong.apply(problem);
            case Upload.Whole whole -> answer(whole, others, wrong, right);
        });
    }

    private <A extends @Nullable Object> A answer(
            Upload.Whole upload, List<FieldError> others, Function<Problem, A> wrong, Function<Question, A> right) {
        OwnPricesForm form = OwnPricesForm.of(upload);
        Inputs inputs = read.apply(upload.fields());
        List<FieldError> errors = new ArrayList<>(form.errors());
        errors.addAll(inputs.errors());
        errors.addAll(others);
        return switch (analyses.checkOwn(inputs.fields(), errors)) {
            case Checked.Invalid(var all) -> wrong.apply(Problem.wrongInput(all));
            case Checked.Valid(var valid) -> right.apply(Question.of(valid, form.file()));
        };
    }
}
